import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a planted secret was found, and in which dress. */
export interface SecretFinding {
  readonly where: string;
  readonly secret: string;
  readonly form: string;
}

/** A named piece of text or bytes to search: a log, an argument list. */
export interface Haystack {
  readonly where: string;
  readonly content: string | Buffer;
}

/** Every file below `folder`; sockets and pipes are left out. */
export function filesBelow(folder: string): Haystack[] {
  const found: Haystack[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesBelow(path));
    else if (entry.isFile()) {
      try {
        if (statSync(path).isFile()) found.push({ where: path, content: readFileSync(path) });
      } catch {
        // Removed since it was listed: there is nothing left to find.
      }
      found.push({ where: `name of ${path}`, content: path });
    }
  }
  return found;
}

/**
 * Looks for each of `secrets` in each haystack: as it is, as UTF-16, hex, base64 (also standing
 * inside other base64, at any of its three offsets), URL-encoded, JSON-escaped and reversed.
 */
export function searchSecrets(
  secrets: readonly string[],
  haystacks: readonly Haystack[],
): SecretFinding[] {
  const needles = secrets.flatMap((secret) => forms(secret));
  const findings: SecretFinding[] = [];
  for (const { where, content } of haystacks) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    for (const { secret, form, needle } of needles) {
      if (bytes.includes(needle)) findings.push({ where, secret, form });
    }
  }
  return findings;
}

interface Needle {
  readonly secret: string;
  readonly form: string;
  readonly needle: Buffer;
}

function forms(secret: string): Needle[] {
  const bytes = Buffer.from(secret, 'utf8');
  const hex = bytes.toString('hex');
  const texts: [string, string | Buffer][] = [
    ['plain', secret],
    ['UTF-16', Buffer.from(secret, 'utf16le')],
    ['hex', hex],
    ['HEX', hex.toUpperCase()],
    ['URL-encoded', encodeURIComponent(secret)],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
    ['JSON with escaped slashes', JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/')],
    ['reversed', [...secret].reverse().join('')],
    ...[0, 1, 2].map((offset): [string, string] => [
      `base64 at ${offset}`,
      innerBase64(bytes, offset, 'base64'),
    ]),
    ...[0, 1, 2].map((offset): [string, string] => [
      `base64url at ${offset}`,
      innerBase64(bytes, offset, 'base64url'),
    ]),
  ];
  return texts.map(([form, text]) => ({
    secret,
    form,
    needle: typeof text === 'string' ? Buffer.from(text, 'utf8') : text,
  }));
}

/** The part of the base64 that is the same whatever stands `offset` bytes before and after. */
function innerBase64(bytes: Buffer, offset: number, encoding: 'base64' | 'base64url'): string {
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString(encoding)
    .replace(/=+$/, '');
  const start = Math.ceil((offset * 8) / 6);
  const end = Math.floor(((offset + bytes.length) * 8) / 6);
  return encoded.slice(start, end);
}
