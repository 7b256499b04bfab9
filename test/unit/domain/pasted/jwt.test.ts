import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectValue } from '../../../../src/shared/domain/inspect';
import { ALGORITHMS, EA_CLAIMS, ENTRA_CLAIMS, jwt, part } from './jwt-samples';

describe('a JWT', () => {
  it('of the EA portal is an EA key of its enrollment', () => {
    expect(inspectValue(jwt(EA_CLAIMS))).toEqual({
      kind: 'azure-ea-key',
      title: 'Azure EA access key',
      identifier: '12345678',
      enrollment: '12345678',
      issuer: 'ea.microsoftazure.com',
      audience: 'client.ea.microsoftazure.com',
      notBefore: '2026-01-01T00:00:00.0000000Z',
      expiresAt: '2026-07-01T00:00:00.0000000Z',
      remarks: [],
    });
  });

  it.each([
    ['its issuer', { iss: 'https://ea.microsoftazure.com/', exp: 1e9 }],
    ['its audience', { aud: ['x', 'client.ea.microsoftazure.com'], exp: 1e9 }],
    ['its enrollment as a number', { EnrollmentNumber: 100, exp: 1e9 }],
  ])('is an EA key by %s alone', (_what, claims) => {
    expect(inspectValue(jwt(claims)).kind).toBe('azure-ea-key');
  });

  it.each([
    { iss: 'https://ea.microsoftazure.com.example.org/' },
    { iss: 'https://example.org/?ea.microsoftazure.com' },
    { EnrollmentNumber: 'none' },
    { iss: 'https://sts.windows.net.example.org/x/' },
    { iss: 42, aud: { a: 1 } },
  ])('with %j is nobody’s in particular', (claims) => {
    expect(inspectValue(jwt({ ...claims, exp: 1e9 })).kind).toBe('jwt');
  });

  it('of Entra tells application, issuer, audience and times', () => {
    expect(inspectValue(jwt(ENTRA_CLAIMS))).toEqual({
      kind: 'entra-token',
      title: 'Microsoft Entra token',
      identifier: ENTRA_CLAIMS.appid,
      issuer: ENTRA_CLAIMS.iss,
      audience: ENTRA_CLAIMS.aud,
      issuedAt: '2026-01-01T00:00:00.0000000Z',
      notBefore: '2026-01-01T00:00:00.0000000Z',
      expiresAt: '2026-01-01T01:05:00.0000000Z',
      remarks: [],
    });
  });

  it('of Entra names the user rather than the application, and Grafana where it is for that', () => {
    const claims = {
      ...ENTRA_CLAIMS,
      iss: 'https://login.microsoftonline.com/9122040d-6c67-4c5b-b112-36a304b66dad/v2.0',
      aud: 'ce34e7e5-485f-4d76-964f-b3d2b16d1e4f',
      preferred_username: 'eva@example.com',
    };
    expect(inspectValue(jwt(claims))).toMatchObject({
      kind: 'entra-token',
      title: 'Microsoft Entra token for Azure Managed Grafana',
      identifier: 'eva@example.com',
    });
  });

  it('of another issuer tells subject and all audiences', () => {
    const claims = {
      iss: 'https://idp.example.com',
      aud: ['a', 'b'],
      sub: 'svc',
      exp: 1e9,
      iat: 1,
    };
    expect(inspectValue(jwt(claims))).toMatchObject({
      kind: 'jwt',
      identifier: 'svc',
      audience: 'a, b',
      issuedAt: '1970-01-01T00:00:01.0000000Z',
      expiresAt: '2001-09-09T01:46:40.0000000Z',
    });
  });

  it.each(ALGORITHMS)('signed by %s is sound, cut off or longer is not', (alg) => {
    const token = jwt({ exp: 1e9 }, alg);
    expect(inspectValue(token).remarks).toEqual([]);
    for (const wrong of [token.slice(0, -2), token.slice(0, -4), `${token}AAA`]) {
      expect(inspectValue(wrong).remarks).toEqual([expect.stringMatching(/signature.*cut off/)]);
    }
  });

  it.each([
    ['alg: none', jwt({ exp: 1e9 }, 'none'), /not signed \(alg: none\)/],
    ['no signature', jwt({ exp: 1e9 }).replace(/[^.]*$/, ''), /signature is missing/],
    ['no end', jwt({ sub: 'x' }), /^It does not say when it ends\.$/],
    ['an EA key without an end', jwt({ iss: 'ea.microsoftazure.com' }), /six months/],
    ['an end in words', jwt({ exp: '2030-01-01' }), /not a number of seconds/],
    ['an end beyond time', jwt({ exp: 1e15 }), /not a number of seconds/],
    ['an end before time', jwt({ exp: -1 }), /not a number of seconds/],
  ])('remarks on %s', (_what, token, remark) => {
    expect(inspectValue(token).remarks).toEqual([expect.stringMatching(remark)]);
  });

  it('that is not valid yet says so when the time is known', () => {
    const token = jwt({ nbf: 1_767_225_600, exp: 1_782_864_000 });
    expect(inspectValue(token, 1_767_225_599_999)).toMatchObject({
      expired: false,
      remarks: ['It is not taken before 2026-01-01T00:00:00.0000000Z.'],
    });
    expect(inspectValue(token, 1_767_225_600_000).remarks).toEqual([]);
    expect(inspectValue(token, 1_782_864_000_000).expired).toBe(true);
  });

  it.each([
    ['two parts', `${part({ alg: 'HS256' })}.${part({ exp: 1 })}`],
    ['five parts, encrypted', `${part({ alg: 'dir' })}.${part({})}.a.b.c`],
    ['a header that is no object', `${part('x')}.${part({ exp: 1 })}.c2ln`],
    ['claims that are an array', `${part({ alg: 'HS256' })}.${part([1])}.c2ln`],
    ['claims that are no JSON', `${part({ alg: 'HS256' })}.aGVsbG8.c2ln`],
    ['padding', `${part({ alg: 'HS256' })}==.${part({ exp: 1 })}.c2ln`],
    ['a signature with other characters', `${part({ alg: 'HS256' })}.${part({ exp: 1 })}.c2+n`],
    ['dots', '..'],
    ['an address', 'www.example.com'],
  ])('is not %s', (_what, text) => {
    expect(inspectValue(text).kind).toBe('unknown');
  });

  it('never shows its signature, whatever is claimed', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    const claim = fc.oneof(text, fc.double(), fc.constant(null), fc.array(text, { maxLength: 3 }));
    const claims = fc.record(
      {
        iss: claim,
        aud: claim,
        sub: claim,
        exp: fc.oneof(fc.integer(), claim),
        nbf: claim,
        iat: claim,
        EnrollmentNumber: claim,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(claims, fc.constantFrom(...ALGORITHMS), fc.integer(), (said, alg, nowMs) => {
        const token = jwt(said, alg);
        const found = inspectValue(token, nowMs);
        expect(found.kind).not.toBe('unknown');
        const shown = JSON.stringify(found);
        expect(shown).not.toContain(token.split('.')[2]!.slice(0, 16));
        expect(shown.length).toBeLessThan(4_000 * 6);
      }),
    );
  });
});
