import { said } from '../texts/said';
import { type ExactInstant, toExactInstant } from './exact-instant';
import { ENTRA_AUDIENCES } from './grafana/azure-managed';
import { base64Json } from './grafana/base64-text';
import { defined } from './pasted/defined';
import type { InspectedKind, Recognised } from './recogniser';

type Claims = Readonly<Record<string, unknown>>;

const PART = /^[A-Za-z0-9_-]+$/;
const LONGEST_CLAIM = 300;
/** Seconds since 1970 at the end of the year 9999. */
const END_OF_TIME = 253_402_300_800;

const EA_HOSTS: ReadonlySet<string> = new Set([
  'ea.microsoftazure.com',
  'client.ea.microsoftazure.com',
]);
const ENTRA_HOSTS: ReadonlySet<string> = new Set([
  'sts.windows.net',
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'sts.chinacloudapi.cn',
]);

/** Length of a signature in bytes, where the algorithm settles it. Source: RFC 7518 and RFC 8037. */
const SIGNATURE_BYTES: Readonly<Record<string, number>> = {
  HS256: 32,
  HS384: 48,
  HS512: 64,
  ES256: 64,
  ES384: 96,
  ES512: 132,
  EdDSA: 64,
};

/**
 * Recognises a JWT (RFC 7519): three parts in base64url, the first two of them JSON objects. Azure
 * EA keys and Microsoft Entra tokens are told from others by issuer and audience. The signature is
 * measured and not checked, and never given.
 */
export function recogniseJwt(value: string): Recognised | undefined {
  const [head = '', body = '', signature = '', ...more] = value.split('.', 4);
  if (more.length > 0 || !PART.test(head) || !PART.test(body)) return undefined;
  if (signature === '' ? !value.endsWith('.') : !PART.test(signature)) return undefined;
  const header = base64Json(head);
  const claims = base64Json(body);
  if (header === undefined || claims === undefined) return undefined;

  const read = kindOf(claims);
  const expiresAt = timeClaim(claims.exp);
  return defined<Recognised>({
    kind: read.kind,
    title: read.title,
    identifier: read.identifier,
    issuer: textClaim(claims.iss),
    audience: audienceOf(claims),
    enrollment: read.enrollment,
    issuedAt: timeClaim(claims.iat),
    notBefore: timeClaim(claims.nbf),
    expiresAt,
    remarks: [
      ...(expiresAt === undefined ? [noEnd(claims, read.kind)] : []),
      ...signatureRemarks(header.alg, signature),
    ],
  });
}

interface JwtKind {
  readonly kind: InspectedKind;
  readonly title: string;
  readonly identifier?: string;
  readonly enrollment?: string;
}

function kindOf(claims: Claims): JwtKind {
  const { inspected } = said();
  const enrollment = enrollmentOf(claims);
  const audiences = listed(claims.aud);
  if (
    enrollment !== undefined ||
    [claims.iss, ...audiences].some((place) => EA_HOSTS.has(hostOf(place)))
  ) {
    const title = inspected.eaKey;
    return { kind: 'azure-ea-key', title, identifier: enrollment, enrollment };
  }
  if (ENTRA_HOSTS.has(hostOf(claims.iss))) {
    const forGrafana = audiences.some((audience) => isGrafanaAudience(audience));
    return {
      kind: 'entra-token',
      title: forGrafana ? inspected.entraForGrafana : inspected.entra,
      identifier: firstText(claims, [
        'upn',
        'preferred_username',
        'unique_name',
        'app_displayname',
        'appid',
        'azp',
        'sub',
      ]),
    };
  }
  return {
    kind: 'jwt',
    title: inspected.jwt,
    identifier: firstText(claims, ['sub', 'client_id', 'azp', 'appid']),
  };
}

/** A claim of the keys that the EA portal gave out; digits, as a text or a number. */
function enrollmentOf(claims: Claims): string | undefined {
  const claim = claims.EnrollmentNumber;
  const text = typeof claim === 'number' ? String(claim) : claim;
  return typeof text === 'string' && /^\d{1,20}$/.test(text.trim()) ? text.trim() : undefined;
}

function isGrafanaAudience(audience: unknown): boolean {
  if (typeof audience !== 'string') return false;
  const plain = audience.replace(/\/$/, '');
  return ENTRA_AUDIENCES.some((known) => known === plain);
}

function listed(claim: unknown): readonly unknown[] {
  return Array.isArray(claim) ? claim : [claim];
}

function audienceOf(claims: Claims): string | undefined {
  const named = listed(claims.aud).filter((one) => typeof one === 'string' && one !== '');
  return named.length === 0 ? undefined : cut(named.join(', '));
}

/** The host of an issuer or audience, which may be an address or a bare name. */
function hostOf(place: unknown): string {
  if (typeof place !== 'string') return '';
  try {
    return new URL(place.includes('://') ? place : `https://${place}`).hostname;
  } catch {
    return '';
  }
}

function firstText(claims: Claims, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textClaim(claims[name]);
    if (text !== undefined) return text;
  }
  return undefined;
}

function textClaim(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? cut(claim) : undefined;
}

function cut(text: string): string {
  if (text.length <= LONGEST_CLAIM) return text;
  // Half of a surrogate pair is no text.
  return `${text.slice(0, LONGEST_CLAIM).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A NumericDate, seconds since 1970 UTC. */
function timeClaim(claim: unknown): ExactInstant | undefined {
  if (typeof claim !== 'number' || !(claim > 0 && claim < END_OF_TIME)) return undefined;
  return toExactInstant(claim * 1000);
}

function noEnd(claims: Claims, kind: InspectedKind): string {
  const { inspected } = said();
  if (claims.exp !== undefined) return inspected.expNoNumber;
  return kind === 'azure-ea-key' ? inspected.eaKeyWithoutEnd : inspected.withoutEnd;
}

function signatureRemarks(alg: unknown, signature: string): string[] {
  const { inspected } = said();
  if (typeof alg === 'string' && alg.toLowerCase() === 'none') return [inspected.unsigned];
  if (signature === '') return [inspected.signatureMissing];
  return fits(alg, signature) ? [] : [inspected.signatureLength(printableAlg(alg))];
}

/** Base64url without padding: four characters are three bytes. */
function fits(alg: unknown, signature: string): boolean {
  if (signature.length % 4 === 1) return false;
  const bytes = Math.floor((signature.length * 3) / 4);
  if (typeof alg !== 'string') return true;
  const wanted = Object.hasOwn(SIGNATURE_BYTES, alg) ? SIGNATURE_BYTES[alg] : undefined;
  if (wanted !== undefined) return bytes === wanted;
  // An RSA signature is as long as the key, which in practice has a multiple of 512 bits.
  return /^(?:RS|PS)\d{3}$/.test(alg) ? bytes >= 128 && bytes % 64 === 0 : true;
}

function printableAlg(alg: unknown): string {
  return typeof alg === 'string' && /^[\w-]{1,20}$/.test(alg) ? alg : 'base64';
}
