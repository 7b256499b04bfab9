import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signApimToken, signGatewayToken } from '../../../../src/main/services/signing';
import { fingerprintText } from '../../../../src/shared/domain/pasted/fingerprint-text';
import { readPasted } from '../../../../src/shared/domain/pasted/unwrap';
import { exactTime, identifier, signingKey } from '../token-parts';
import { GITHUB, KNOWN } from './known-samples';
import { LEGACY_KEY, TOKENS, type TokenSample } from './token-samples';
import { HOST_OF_CURLS, WRAPPINGS } from './wrappings';

const EVERY = Object.entries(TOKENS).flatMap(([format, token]) =>
  WRAPPINGS.map((wrapping) => ({ format, token, ...wrapping })),
);

describe('every format in every wrapping', () => {
  it.each(EVERY)('$format: $what', ({ token, wrap, as }) => {
    const text = wrap(token);
    const read = readPasted(text, Date.UTC(2026, 5, 1));
    expect(read.secret).toBe(token.secret);
    expect(read.inspection).toMatchObject({
      kind: token.kind,
      remarks: [],
      ...(token.expiresAt === undefined
        ? {}
        : {
            expiresAt: token.expiresAt,
            expired: Date.parse(token.expiresAt) <= Date.UTC(2026, 5, 1),
          }),
    });
    expect(read.hints.wrapping).toBe(as);
    if (as === 'variable' && token.secret !== LEGACY_KEY) expect(read.hints.name).toBe('MY_APP');
    if (as === 'curl' && text.includes('curl')) expect(read.hints.host).toBe(HOST_OF_CURLS);
    const { secret: _, ...shown } = read;
    expect(JSON.stringify(shown)).not.toContain(token.hidden);
    expect(fingerprintText(text)).toBe(fingerprintText(token.secret));
  });

  it.each(KNOWN)('%s of another maker in any of them', (secret, title) => {
    for (const { wrap } of WRAPPINGS) {
      const read = readPasted(wrap({ secret, header: `Bearer ${secret}` }));
      expect(read).toMatchObject({ secret, inspection: { kind: 'known-secret', title } });
    }
  });
});

describe('what is signed here', () => {
  const exact = WRAPPINGS.filter((wrapping) => wrapping.exact);

  it('is read back from any exact wrapping, whatever its identifier', () => {
    fc.assert(
      fc.property(
        identifier,
        signingKey,
        exactTime,
        fc.constantFrom(...exact),
        (id, key, expiresAt, { wrap }) => {
          const named = { identifier: id, key, expiresAt };
          for (const secret of [
            signApimToken({ ...named, format: 'sas' }),
            signApimToken({ ...named, format: 'compact' }),
            signGatewayToken({ gatewayId: id, key, expiresAt }),
          ]) {
            const text = wrap({ secret, header: secret });
            expect(readPasted(text)).toMatchObject({ secret, inspection: { identifier: id } });
            expect(fingerprintText(text)).toBe(fingerprintText(secret));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a secret that nobody here knows', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_+/.~-]{10,60}[A-Za-z0-9]$/);

  it('is found where its wrapping says that it is one', () => {
    const certain = WRAPPINGS.filter((wrapping) => wrapping.certain || wrapping.as === 'bare');
    fc.assert(
      fc.property(secret, fc.constantFrom(...certain), (value, { wrap }) => {
        const read = readPasted(wrap({ secret: value, header: `Bearer ${value}` }));
        expect(read).toMatchObject({ secret: value, inspection: { kind: 'unknown' } });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is a text like any other otherwise', () => {
    for (const text of [
      'abc=def',
      'user:password',
      'correct horse battery: staple',
      '$ecret',
      'a&b',
    ]) {
      expect(readPasted(text)).toMatchObject({
        secret: text,
        inspection: { kind: 'unknown' },
        hints: { wrapping: 'bare' },
      });
    }
  });
});

describe('fingerprintText', () => {
  it('is the same with and without API Management’s scheme, and URL-encoded', () => {
    const { secret } = TOKENS['uid/ex/sn'] as TokenSample;
    const bare = secret.replace('SharedAccessSignature ', '');
    expect(fingerprintText(secret)).toBe(bare);
    expect(fingerprintText(bare)).toBe(bare);
    const [head = '', signature = ''] = secret.split('&sn=');
    expect(fingerprintText(`${head}&sn=${encodeURIComponent(signature)}`)).toBe(bare);
    expect(fingerprintText(`GatewayKey a&202601010000&x`)).toBe('a&202601010000&x');
  });

  it('differs for different secrets', () => {
    const texts = [...Object.values(TOKENS).map(({ secret }) => secret), GITHUB, 'a', 'A'];
    const gateway = texts.filter((text) => !text.includes('202003'));
    expect(new Set(gateway.map(fingerprintText)).size).toBe(gateway.length);
  });

  it('is stable, and nothing where there is no secret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = fingerprintText(text);
        expect(fingerprintText(once)).toBe(once);
      }),
    );
    expect(fingerprintText('curl -H "Authorization: $TOKEN" https://x.example.com')).toBe('');
    expect(fingerprintText('  ')).toBe('');
    expect(fingerprintText(` ${'x'.repeat(150_000)}\n`)).toBe('x'.repeat(150_000));
  });
});
