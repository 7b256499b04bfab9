import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signApimToken, signGatewayToken } from '../../../src/main/services/signing';
import { ProblemError } from '../../../src/shared/domain/result';
import vectors from '../../vectors/apim-vectors.json';
import { compactForm, exactTime, identifier, signingKey } from './token-parts';

/** The oracle. The key is random, so it may stand in an argument. */
function opensslSignature(key: string, text: string): string {
  const hex = Buffer.from(key, 'utf8').toString('hex');
  const args = ['dgst', '-sha512', '-mac', 'HMAC', '-macopt', `hexkey:${hex}`, '-binary'];
  return execFileSync('openssl', args, { input: text }).toString('base64');
}

describe('signing', () => {
  it.each([vectors.sas_from_seed_program, vectors.printed_key_of_the_page])(
    'gives the token of the documented program for the key $key',
    ({ id, key, expiry, token }) => {
      expect(signApimToken({ identifier: id, key, expiresAt: expiry, format: 'sas' })).toBe(token);
    },
  );

  it.each(vectors.vectors)('gives what the real service issued: $sig', ({ key, sig }) => {
    const { id, compact_expiry, request_expiry, signed_expiry } = vectors;
    for (const expiresAt of [request_expiry, signed_expiry]) {
      expect(signGatewayToken({ gatewayId: id, key, expiresAt })).toBe(
        `GatewayKey ${id}&${compact_expiry}&${sig}`,
      );
      expect(signApimToken({ identifier: id, key, expiresAt, format: 'compact' })).toBe(
        `SharedAccessSignature ${id}&${compact_expiry}&${sig}`,
      );
    }
    expect(signApimToken({ identifier: id, key, expiresAt: signed_expiry, format: 'sas' })).toBe(
      `SharedAccessSignature uid=${id}&ex=${signed_expiry}&sn=${sig}`,
    );
  });

  it('agrees with openssl on any identifier, key and time', () => {
    fc.assert(
      fc.property(identifier, signingKey, exactTime, (id, key, expiresAt) => {
        const sas = opensslSignature(key, `${id}\n${expiresAt}`);
        expect(signApimToken({ identifier: id, key, expiresAt, format: 'sas' })).toBe(
          `SharedAccessSignature uid=${id}&ex=${expiresAt}&sn=${sas}`,
        );
        const minute = opensslSignature(key, `${id}\n${expiresAt.slice(0, 16)}:00.0000000Z`);
        const compact = `${id}&${compactForm(expiresAt)}&${minute}`;
        expect(signApimToken({ identifier: id, key, expiresAt, format: 'compact' })).toBe(
          `SharedAccessSignature ${compact}`,
        );
        expect(signGatewayToken({ gatewayId: id, key, expiresAt })).toBe(`GatewayKey ${compact}`);
      }),
      { numRuns: 40 },
    );
  });

  it('signs an expiry of seven digits digit for digit', () => {
    const token = signApimToken({
      identifier: 'integration',
      key: 'k',
      expiresAt: '2030-01-02T03:04:05.1234567Z',
      format: 'sas',
    });
    expect(token).toContain('&ex=2030-01-02T03:04:05.1234567Z&sn=');
    expect(token).toContain(opensslSignature('k', 'integration\n2030-01-02T03:04:05.1234567Z'));
  });

  it.each([
    ['a&b', 'k', '2030-01-01T00:00:00.0000000Z'],
    ['a\nb', 'k', '2030-01-01T00:00:00.0000000Z'],
    ['', 'k', '2030-01-01T00:00:00.0000000Z'],
    ['a', '', '2030-01-01T00:00:00.0000000Z'],
    ['a', 'k', '2030-01-01T00:00:00.000Z'],
    ['a', 'k', '2030-02-31T00:00:00.0000000Z'],
  ])('refuses to sign %j with %j for %s', (id, key, expiresAt) => {
    const request = { identifier: id, key, expiresAt, format: 'sas' } as const;
    expect(() => signApimToken(request)).toThrow(ProblemError);
    expect(() => signGatewayToken({ gatewayId: id, key, expiresAt })).toThrow(ProblemError);
  });
});
