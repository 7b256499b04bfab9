import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A service-account token as Grafana makes them, its checksum by zlib. */
export function newServiceAccountToken(): string {
  const body = `glsa_${randomText(32)}`;
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(body));
  return `${body}_${checksum.toString('hex')}`;
}

/** A legacy API key as Grafana makes them: base64 of its secret, name and organisation. */
export function newLegacyKey(name: string, orgId: number): string {
  return Buffer.from(JSON.stringify({ k: randomText(32), n: name, id: orgId })).toString('base64');
}

/** An Entra access token's shape; nobody checks its signature here. */
export function newEntraToken(audience: string, expiresAtMs = Date.now() + 3_600_000): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { aud: audience, exp: Math.floor(expiresAtMs / 1000), jti: randomText(8) };
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${randomText(32)}`;
}

/** The audience of such a token, or undefined for another text. */
export function entraAudience(token: string): string | undefined {
  const [, claims = ''] = token.split('.');
  try {
    const { aud }: { aud?: unknown } = JSON.parse(Buffer.from(claims, 'base64url').toString());
    return typeof aud === 'string' ? aud : undefined;
  } catch {
    return undefined;
  }
}
