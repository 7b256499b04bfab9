import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { userData } from '../../support/app';
import type { DesktopSession } from '../../support/desktop-session';
import { searchSecrets } from '../../support/search-secrets';
import { metadataText } from '../metadata-file';

export interface HeldSource {
  readonly id: string;
  readonly name: string;
  readonly keySecretIds?: { readonly primary?: string; readonly secondary?: string };
  readonly signIn?: { readonly secretId?: string };
}

export interface HeldCredential {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly sourceId: string;
  readonly identifier?: string;
  readonly expiresAt?: string;
  readonly secretId?: string;
}

interface Document {
  readonly sources: readonly HeldSource[];
  readonly credentials: readonly HeldCredential[];
  readonly looseSecretIds: readonly string[];
  readonly fingerprintKeyId?: string;
}

/** What stands in the metadata file and in the keyring, read by other programs than the app. */
export interface Holdings {
  readonly sources: readonly HeldSource[];
  readonly credentials: readonly HeldCredential[];
  /** Secrets by account. */
  readonly entries: ReadonlyMap<string, string>;
  /** Rows of the file that have no secret in the keyring. */
  readonly without: readonly { readonly id: string; readonly name: string }[];
  /** What else is wrong with it, each in a sentence without any secret. */
  readonly faults: readonly string[];
  /** Accounts in the keyring that the file only names as left over. */
  readonly leftOver: readonly string[];
}

/** Reads both, and checks that each secret is where the file says and each entry is named there. */
export async function holdingsOf(desktop: DesktopSession): Promise<Holdings> {
  const text = metadataText(desktop);
  const document: Document =
    text === '' ? { sources: [], credentials: [], looseSecretIds: [] } : JSON.parse(text);
  const entries = await desktop.keyring.accounts('TokenTray');
  const faults: string[] = [];
  const without: { id: string; name: string }[] = [];
  const referenced = new Set(
    document.fingerprintKeyId === undefined ? [] : [document.fingerprintKeyId],
  );
  const refer = ({ id, name }: { id: string; name: string }, secretId: string | undefined) => {
    if (secretId === undefined) return;
    referenced.add(secretId);
    if (!entries.has(secretId)) without.push({ id, name });
  };
  for (const source of document.sources) {
    refer(source, source.keySecretIds?.primary);
    refer(source, source.keySecretIds?.secondary);
    refer(source, source.signIn?.secretId);
  }
  for (const credential of document.credentials) refer(credential, credential.secretId);
  const others = [...entries.keys()].filter((account) => !referenced.has(account));
  for (const account of others) {
    if (!document.looseSecretIds.includes(account)) {
      faults.push(`An entry of the keyring is named nowhere: ${account}.`);
    }
  }
  return { ...document, entries, without, faults, leftOver: others };
}

const TOKEN = /^SharedAccessSignature uid=([^&]+)&ex=([^&]+)&sn=(.+)$/;

/** Whether the token is for this identifier and end, and signed with one of the keys. */
export function isSignedBy(
  token: string,
  claims: { readonly identifier: string; readonly expiresAt: string },
  keys: Iterable<string>,
): boolean {
  const [, identifier, expiresAt, signature] = TOKEN.exec(token) ?? [];
  if (identifier !== claims.identifier || expiresAt !== claims.expiresAt) return false;
  // Microsoft's C# sample: HMAC-SHA512 over identifier and end with the key's text, in base64.
  return [...keys].some(
    (key) =>
      createHmac('sha512', key).update(`${identifier}\n${expiresAt}`).digest('base64') ===
      signature,
  );
}

/** How many of the secrets stand in the app's own files, whole ones and those being written. */
export function secretsInFiles(desktop: DesktopSession, secrets: Iterable<string>): number {
  const folders = [userData(desktop), join(userData(desktop), 'logs')];
  const haystacks = folders.flatMap((folder) => filesIn(folder));
  return searchSecrets([...secrets], haystacks).length;
}

function filesIn(folder: string): { where: string; content: Buffer }[] {
  try {
    return readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((where) => ({ where, content: readFileSync(where) }));
  } catch {
    // Not there yet, or a file went while it was looked at.
    return [];
  }
}
