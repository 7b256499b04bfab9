import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { migrated } from '../../../shared/domain/migrations';
import { type Metadata, metadataSchema, SCHEMA_VERSION } from '../../../shared/domain/model';
import { appTexts } from '../../texts/app-texts';

/** What a file of metadata turned out to hold; `reason` is a sentence. */
export type FoundMetadata =
  | { readonly state: 'missing' }
  | { readonly state: 'good'; readonly document: Metadata }
  | { readonly state: 'bad'; readonly reason: string };

/** Reads a metadata file whole and checks every field of it. Never throws. */
export function readMetadataFile(file: string): FoundMetadata {
  const name = basename(file);
  const { metadataFile } = appTexts();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (code === 'ENOENT') return { state: 'missing' };
    return bad(metadataFile.unreadable(name, typeof code === 'string' ? code : undefined));
  }
  if (text.trim() === '') return bad(metadataFile.empty(name));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad(metadataFile.cutOff(name));
  }
  const version = versionOf(value);
  if (version !== undefined && version > SCHEMA_VERSION) {
    return bad(metadataFile.newer(name, version, SCHEMA_VERSION));
  }
  const parsed = metadataSchema.safeParse(migrated(value));
  if (!parsed.success) {
    return bad(metadataFile.misshapen(name, firstPlace(parsed.error)));
  }
  return { state: 'good', document: parsed.data };
}

/** Where the first fault is, e.g. `credentials[3].expiresAt`. */
export function firstPlace(error: z.ZodError): string {
  const path = error.issues[0]?.path ?? [];
  if (path.length === 0) return appTexts().metadataFile.itsStart;
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

function versionOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const version: unknown = Reflect.get(value, 'schemaVersion');
  return typeof version === 'number' ? version : undefined;
}

function bad(reason: string): FoundMetadata {
  return { state: 'bad', reason };
}
