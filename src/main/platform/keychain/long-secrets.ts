import { createHash } from 'node:crypto';

/** A long secret as the entries of a keychain that takes short ones only. */
export interface SplitSecret {
  /** Stored last, under the secret's own account: it names the parts and what they come to. */
  readonly head: string;
  readonly parts: readonly string[];
}

/** What a head says of its parts. */
export interface PartsHead {
  /** Tells the parts of this secret from those of one that was stored there before. */
  readonly tag: string;
  readonly count: number;
  /** SHA-256 of the secret in UTF-8, in hex. */
  readonly digest: string;
}

/** Windows takes 2,560 bytes an entry (CRED_MAX_CREDENTIAL_BLOB_SIZE, 5 × 512). */
export const PART_BYTES = 2_500;
const MARK = 'tokentray-parts';
const HEAD = /^tokentray-parts:1:([0-9a-f]{16}):([1-9]\d{0,3}):([0-9a-f]{64})$/;
const PART_ACCOUNT = /^(.+)#([0-9a-f]{16})#\d{1,4}$/s;

/** Whether it has to be split: too long, or to be taken for the head of another. */
export function isSplit(secret: string): boolean {
  return Buffer.byteLength(secret) > PART_BYTES || secret.startsWith(MARK);
}

/** Splits between characters, so that each part is text; `tag` is 16 hex digits. */
export function splitSecret(secret: string, tag: string): SplitSecret {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of secret) {
    const more = Buffer.byteLength(character);
    if (bytes + more > PART_BYTES) {
      parts.push(part);
      part = '';
      bytes = 0;
    }
    part += character;
    bytes += more;
  }
  parts.push(part);
  return { head: `${MARK}:1:${tag}:${parts.length}:${digestOf(secret)}`, parts };
}

/** What the text of an entry says of its parts; `undefined` where it is the secret itself. */
export function readHead(text: string): PartsHead | undefined {
  const [, tag, count, digest] = HEAD.exec(text) ?? [];
  if (tag === undefined || count === undefined || digest === undefined) return undefined;
  return { tag, count: Number(count), digest };
}

/** The secret; `undefined` where a part is missing or is not the one that was stored. */
export function joinSecret(
  { count, digest }: PartsHead,
  parts: readonly (string | undefined)[],
): string | undefined {
  if (parts.length !== count || parts.includes(undefined)) return undefined;
  const secret = parts.join('');
  return digestOf(secret) === digest ? secret : undefined;
}

/** The account that a part is stored under; `index` counts from 0. */
export function partAccount(id: string, tag: string, index: number): string {
  return `${id}#${tag}#${index}`;
}

/** Whose part is stored under this account; `undefined` where it is none. */
export function ownerOfPart(account: string): string | undefined {
  return PART_ACCOUNT.exec(account)?.[1];
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
