import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isExactInstant } from '../../../shared/domain/exact-instant';
import type { Metadata } from '../../../shared/domain/model';
import { SCHEMA_VERSION } from '../../../shared/domain/schema-version';

type Row = Readonly<Record<string, unknown>>;

/**
 * The list in `<directory>/credentials.json` for who only shows it, without the library that checks
 * every field, which takes longer than all else: what TokenTray saved was checked as it was saved.
 * `undefined` where anything is not as it should be, and somebody has to look closely.
 */
export function readMetadataQuickly(directory: string): Metadata | undefined {
  const file = join(directory, 'credentials.json');
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  return looksSound(value) ? value : undefined;
}

/** Whether there is no list yet: TokenTray was never used here. */
export function hasNoMetadata(directory: string): boolean {
  const file = join(directory, 'credentials.json');
  return !existsSync(file) && !existsSync(`${file}.bak`);
}

function looksSound(value: unknown): value is Metadata {
  if (!isRow(value) || value.schemaVersion !== SCHEMA_VERSION) return false;
  const { credentials, sources } = value;
  return isList(credentials, isCredential) && isList(sources, hasNames);
}

function isCredential(row: Row): boolean {
  const { archived, favourite, tags, usages, leadTimes, issuedAt } = row;
  return (
    hasNames(row) &&
    isMoment(row.expiresAt) &&
    (issuedAt === undefined || isText(issuedAt)) &&
    (leadTimes === undefined || leadTimes === 'off' || Array.isArray(leadTimes)) &&
    typeof archived === 'boolean' &&
    typeof favourite === 'boolean' &&
    Array.isArray(tags) &&
    tags.every(isText) &&
    isList(usages, ({ id, holdsFormer }) => isText(id) && isFormer(holdsFormer))
  );
}

function hasNames({ id, name, kind }: Row): boolean {
  return isText(id) && isText(name) && isText(kind);
}

function isFormer(value: unknown): boolean {
  return value === undefined || (isRow(value) && isMoment(value.expiresAt));
}

function isMoment(value: unknown): boolean {
  return value === undefined || (isText(value) && isExactInstant(value));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isList(value: unknown, holds: (row: Row) => boolean): boolean {
  return Array.isArray(value) && value.every((row) => isRow(row) && holds(row));
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
