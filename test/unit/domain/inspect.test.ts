import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signApimToken, signGatewayToken } from '../../../src/main/services/signing';
import { readPasted } from '../../../src/shared/domain/pasted/unwrap';
import vectors from '../../vectors/apim-vectors.json';
import { exactTime, identifier, signingKey } from './token-parts';

const SAS = vectors.sas_from_seed_program;
const SIGNATURE = vectors.vectors[0]!.sig;
const COMPACT = `${vectors.id}&${vectors.compact_expiry}&${SIGNATURE}`;

/** What is told of a token as it was pasted. */
function told(text: string, nowMs?: number) {
  return readPasted(text, nowMs).inspection;
}

describe('inspection of API Management tokens', () => {
  it('knows the management token of the documented program', () => {
    expect(told(SAS.token)).toMatchObject({
      kind: 'apim-sas',
      identifier: SAS.id,
      expiresAt: SAS.expiry,
      remarks: [],
    });
  });

  it.each([
    ['SharedAccessSignature', 'apim-compact'],
    ['GatewayKey', 'gateway-key'],
  ])('knows %s in its compact form', (scheme, kind) => {
    expect(told(`${scheme} ${COMPACT}`)).toMatchObject({
      kind,
      identifier: vectors.id,
      expiresAt: vectors.signed_expiry,
      remarks: [],
    });
  });

  it('knows a value as the service answers it, without its scheme', () => {
    expect(told(COMPACT)).toMatchObject({
      kind: 'apim-token-value',
      identifier: vectors.id,
      expiresAt: vectors.signed_expiry,
    });
    expect(told(SAS.token.replace('SharedAccessSignature ', ''))).toMatchObject({
      kind: 'apim-sas',
      expiresAt: SAS.expiry,
    });
  });

  it.each([
    ['Authorization: ', ''],
    ['authorization:', ''],
    ['Authorizaton: ', ''],
    [' \n', ' \r\n'],
    ['"', '"'],
    ["'Authorization: ", "'"],
    ['Authorization: "', '"'],
  ])('finds the token between %j and %j', (before, after) => {
    expect(told(`${before}${SAS.token}${after}`)).toEqual(told(SAS.token));
    expect(told(`${before}GatewayKey ${COMPACT}${after}`).kind).toBe('gateway-key');
  });

  it('reads back any identifier and time that was signed', () => {
    fc.assert(
      fc.property(identifier, signingKey, exactTime, (id, key, expiresAt) => {
        const minute = `${expiresAt.slice(0, 16)}:00.0000000Z`;
        const sas = signApimToken({ identifier: id, key, expiresAt, format: 'sas' });
        const compact = signApimToken({ identifier: id, key, expiresAt, format: 'compact' });
        const gateway = signGatewayToken({ gatewayId: id, key, expiresAt });
        for (const [token, kind, expiry] of [
          [sas, 'apim-sas', expiresAt],
          [compact, 'apim-compact', minute],
          [gateway, 'gateway-key', minute],
        ] as const) {
          const found = told(`Authorization: ${token}\r\n`);
          expect(found).toMatchObject({ kind, identifier: id, expiresAt: expiry, remarks: [] });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells what has expired, to the last digit, when it is told the time', () => {
    const at = Date.UTC(2014, 7, 4, 22, 3, 0);
    expect(told(SAS.token, at - 1).expired).toBe(false);
    expect(told(SAS.token, at).expired).toBe(true);
    expect(told(SAS.token).expired).toBeUndefined();
    const tick = SAS.token.replace('.0000000Z', '.0000001Z');
    expect(told(tick, at).expired).toBe(false);
  });

  it.each([
    ['a cut signature', SAS.token.slice(0, -3), /cut off/],
    ['an encoded signature', encodedSignature(SAS.token), /URL-encoded/],
    ['three digits', SAS.token.replace('.0000000Z', '.000Z'), /exactly seven digits/],
    ['local time', SAS.token.replace('0000Z', '0000'), /does not end in Z/],
    ['no moment', SAS.token.replace('2014-08-04', '2014-02-31'), /not a moment in UTC/],
    ['a 12-hour remnant', `GatewayKey id&202602311105&${SIGNATURE}`, /yyyyMMddHHmm in 24 hours/],
    ['no identifier', `GatewayKey &202602011105&${SIGNATURE}`, /no identifier/],
    ['a hidden character', `GatewayKey i\u200bd&202602011105&${SIGNATURE}`, /\(U\+200B\)/],
  ])('remarks on %s', (_what, token, remark) => {
    const found = told(token);
    expect(found.kind).not.toBe('unknown');
    expect(found.remarks).toEqual([expect.stringMatching(remark)]);
  });

  it.each([
    '',
    'hello',
    'a&b&c',
    'Authorization: Bearer abc',
    'SharedAccessSignature',
    'SharedAccessSignature a b',
    'GatewayKey uid=a&ex=b',
    'SharedAccessSignature a&b',
    'GatewayKey a&202602011105&x&y',
    'https://example.com/?a=1&b=2&c=3',
  ])('calls %j unknown', (text) => {
    expect(told(text)).toMatchObject({ kind: 'unknown' });
    expect(told(text).expiresAt).toBeUndefined();
  });

  it('survives random bytes and a megabyte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(told(text).kind).toBe('unknown');
      }),
    );
    for (const text of [
      randomBytes(1_000_000).toString('latin1'),
      '&'.repeat(1_000_000),
      `SharedAccessSignature ${' '.repeat(1_000_000)}`,
      `"${'"'.repeat(1_000_000)}`,
      `GatewayKey ${'a'.repeat(19_000)}`,
      `SharedAccessSignature ${' '.repeat(19_000)}x y`,
    ]) {
      expect(told(text).kind).toBe('unknown');
    }
  });
});

function encodedSignature(token: string): string {
  const [head, signature = ''] = token.split('&sn=');
  return `${head}&sn=${encodeURIComponent(signature)}`;
}
