import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { userData } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';

/** The bytes of the metadata file, empty where there is none yet. */
export function metadataText(desktop: DesktopSession): string {
  const file = join(userData(desktop), 'credentials.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Names of what the metadata file holds; what counts as "everything as it was". */
export function metadataNames(desktop: DesktopSession): { sources: string[]; tokens: string[] } {
  const text = metadataText(desktop);
  if (text === '') return { sources: [], tokens: [] };
  const document: {
    sources: readonly { readonly name: string }[];
    credentials: readonly { readonly name: string }[];
  } = JSON.parse(text);
  return {
    sources: document.sources.map(({ name }) => name),
    tokens: document.credentials.map(({ name }) => name),
  };
}

/** A row on a secret that was held here and is no more. */
export interface FormerSecret {
  readonly name: string;
  readonly how: 'replaced' | 'deleted';
  readonly fingerprint: string;
}

/** What the metadata file says of secrets that were replaced or deleted, oldest first. */
export function formerSecrets(desktop: DesktopSession): readonly FormerSecret[] {
  const document: { readonly formerSecrets: readonly FormerSecret[] } = JSON.parse(
    metadataText(desktop),
  );
  return document.formerSecrets;
}

/** Accounts of the keychain that the metadata file names as left over, or as about to be used. */
export function looseSecrets(desktop: DesktopSession): readonly string[] {
  const document: { readonly looseSecretIds: readonly string[] } = JSON.parse(
    metadataText(desktop),
  );
  return document.looseSecretIds;
}
