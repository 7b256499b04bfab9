import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export type Claims = Readonly<Record<string, unknown>>;

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const EC521 = generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey;
const ED = generateKeyPairSync('ed25519').privateKey;

function inP1363(key: KeyObject, hash: string): (text: string) => Buffer {
  return (text) => sign(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
}

const SIGNERS: Readonly<Record<string, (text: string) => Buffer>> = {
  HS256: (text) => createHmac('sha256', 'k').update(text).digest(),
  HS384: (text) => createHmac('sha384', 'k').update(text).digest(),
  HS512: (text) => createHmac('sha512', 'k').update(text).digest(),
  RS256: (text) => sign('sha256', Buffer.from(text), RSA),
  ES256: inP1363(EC, 'sha256'),
  ES512: inP1363(EC521, 'sha512'),
  EdDSA: (text) => sign(null, Buffer.from(text), ED),
  none: () => Buffer.alloc(0),
};

export const ALGORITHMS = Object.keys(SIGNERS).filter((alg) => alg !== 'none');

/** A JWT as RFC 7515 puts it together, really signed. */
export function jwt(claims: Claims, alg = 'RS256'): string {
  const signer = SIGNERS[alg];
  if (signer === undefined) throw new Error(`No signer for ${alg}.`);
  const text = `${part({ alg, typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${signer(text).toString('base64url')}`;
}

export function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}

/** Claims as in the keys that the EA portal gave out. */
export const EA_CLAIMS: Claims = {
  EnrollmentNumber: '12345678',
  Id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  ReportView: 'Enterprise',
  iss: 'ea.microsoftazure.com',
  aud: 'client.ea.microsoftazure.com',
  nbf: 1_767_225_600,
  exp: 1_782_864_000,
};

export const ENTRA_CLAIMS: Claims = {
  aud: 'https://management.azure.com',
  iss: 'https://sts.windows.net/9122040d-6c67-4c5b-b112-36a304b66dad/',
  iat: 1_767_225_600,
  nbf: 1_767_225_600,
  exp: 1_767_229_500,
  appid: '1950a258-227b-4e31-a9cf-717495945fc2',
  sub: 'AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ',
};
