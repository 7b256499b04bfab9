import { generateKeyPairSync, sign } from 'node:crypto';

/** A JWT as RFC 7515 puts it together, really signed; every one with a key of its own. */
export function newJwt(claims: Readonly<Record<string, unknown>>): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const text = [{ alg: 'ES256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(text), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${text}.${signature.toString('base64url')}`;
}

/** A key as the EA portal gives out, of that enrollment, until `expiresMs` since 1970 UTC. */
export function newEaKey(enrollment: string, expiresMs: number): string {
  return newJwt({
    EnrollmentNumber: enrollment,
    ReportView: 'Enterprise',
    iss: 'ea.microsoftazure.com',
    aud: 'client.ea.microsoftazure.com',
    nbf: Math.floor(Date.now() / 1000) - 60,
    exp: Math.floor(expiresMs / 1000),
  });
}
