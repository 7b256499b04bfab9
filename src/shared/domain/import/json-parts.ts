import type { JsonValue } from './json-reader';

export type JsonObject = ReadonlyMap<string, JsonValue>;

/** The object; an empty one for anything else. */
export function objectOf(value: JsonValue | undefined): JsonObject {
  return value instanceof Map ? value : EMPTY;
}

/** The list; an empty one for anything else. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or what a number or a yes or no is as text; empty for anything else. */
export function textOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const EMPTY: JsonObject = new Map();
