import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entraTokenExpiry } from '../../../src/shared/domain/grafana/entra-token';
import { readLegacyKey } from '../../../src/shared/domain/grafana/legacy-key';
import { checkPastedKey } from '../../../src/shared/domain/grafana/pasted-key';
import { checkServiceAccountToken } from '../../../src/shared/domain/grafana/service-account-token';
import { readPasted } from '../../../src/shared/domain/pasted/unwrap';
import { problemOf, takenValue } from '../domain/refused';

/** From Grafana's own tests and API description. */
const VECTORS = [
  'glsa_iNValIdinValiDinvalidinvalidinva_5b582697',
  'glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58a',
];
const [TOKEN = ''] = VECTORS;

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const secret = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 32, maxLength: 32 })
  .map((characters) => characters.join(''));

/** As Grafana makes one, with zlib's CRC32. */
function tokenOf(text: string): string {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(`glsa_${text}`));
  return `glsa_${text}_${checksum.toString('hex')}`;
}

function legacyKey(content: unknown): string {
  return Buffer.from(JSON.stringify(content), 'utf8').toString('base64');
}

const LEGACY = legacyKey({ k: 'A'.repeat(32), n: 'Leitstand – größer', id: 3 });

describe('service-account token', () => {
  it.each(VECTORS)('%s is sound', (token) => {
    expect(checkServiceAccountToken(token)).toBe('sound');
  });

  it('agrees with zlib on every token', () => {
    fc.assert(
      fc.property(secret, (text) => {
        expect(checkServiceAccountToken(tokenOf(text))).toBe('sound');
      }),
    );
  });

  it('tells every slip of one character, and every cut', () => {
    fc.assert(
      fc.property(
        secret,
        fc.integer({ min: 5, max: 45 }),
        fc.constantFrom(...ALPHABET),
        (text, position, character) => {
          const token = tokenOf(text);
          const changed = token.slice(0, position) + character + token.slice(position + 1);
          fc.pre(changed !== token);
          expect(checkServiceAccountToken(changed)).toBe('mistyped');
          expect(checkServiceAccountToken(token.slice(0, position))).toBe('mistyped');
        },
      ),
    );
  });
});

describe('legacy API key', () => {
  it('gives its name and organisation, of any script', () => {
    expect(readLegacyKey(LEGACY)).toEqual({ name: 'Leitstand – größer', orgId: 3 });
    expect(readLegacyKey(LEGACY.replace(/=+$/, ''))).toEqual(readLegacyKey(LEGACY));
  });

  it.each([
    ['a JWT', 'eyJhbGciOiJub25lIn0.eyJleHAiOjF9.x'],
    ['no base64', '{"k":"x"}'],
    ['other JSON', legacyKey({ n: 'x', id: 1 })],
    ['an empty name', legacyKey({ k: 'x', n: '', id: 1 })],
    ['an organisation that is none', legacyKey({ k: 'x', n: 'x', id: 0 })],
    ['an array', legacyKey([1])],
    ['null', legacyKey(null)],
    ['nothing', ''],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x7b]).toString('base64')],
  ])('is not %s', (_, text) => {
    expect(readLegacyKey(text)).toBeUndefined();
  });

  it('is not anything else', () => {
    fc.assert(fc.property(fc.string(), (text) => readLegacyKey(text) === undefined));
  });
});

describe('pasted key', () => {
  it.each([
    [TOKEN, 'service-account-token'],
    [` Bearer ${TOKEN}\n`, 'service-account-token'],
    [`Authorization: Bearer ${TOKEN}`, 'service-account-token'],
    [LEGACY, 'api-key'],
    ['eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE4OTM0NTYwMDB9.c2ln', 'entra-token'],
    ['something-of-a-proxy', 'unknown'],
  ])('%j is taken as %s', (text, kind) => {
    const taken = takenValue(checkPastedKey(text));
    expect(taken.kind).toBe(kind);
    expect(taken.key).not.toMatch(/\s|Bearer/);
  });

  it.each([
    ['', 'key-empty'],
    ['Bearer ', 'key-empty'],
    [`${TOKEN.slice(0, -1)}8`, 'key-mistyped'],
    [TOKEN.slice(0, -9), 'key-mistyped'],
    [`${TOKEN} ${TOKEN}`, 'key-characters'],
    [`${TOKEN}\u200b`, 'key-invisible'],
    [`${TOKEN.slice(0, 10)}\n${TOKEN.slice(10)}`, 'key-invisible'],
    ['schlüssel', 'key-characters'],
    ['x'.repeat(20_001), 'key-too-long'],
  ])('%.60s is refused as %s, without being repeated', (text, code) => {
    const problem = problemOf(checkPastedKey(text));
    expect(problem).toMatchObject({ code, field: 'key' });
    expect(problem.message).not.toContain(TOKEN.slice(5, 20));
  });
});

describe('expiry of an Entra token', () => {
  it('is its exp', () => {
    const claims = Buffer.from(JSON.stringify({ exp: 1_893_456_000 })).toString('base64url');
    expect(entraTokenExpiry(`eyJhbGciOiJSUzI1NiJ9.${claims}.c2ln`)).toBe(
      '2030-01-01T00:00:00.0000000Z',
    );
  });

  it.each(['', 'a.b.c', 'a.b', `x.${Buffer.from('{"exp":"soon"}').toString('base64url')}.x`])(
    '%j names none',
    (text) => {
      expect(entraTokenExpiry(text)).toBeUndefined();
    },
  );
});

describe('inspection of what was pasted', () => {
  it.each([TOKEN, `Bearer ${TOKEN}`, `Authorization: Bearer ${TOKEN}`, `"${TOKEN}"`])(
    'knows the token in %j',
    (text) => {
      expect(readPasted(text).inspection).toEqual({
        kind: 'grafana-service-account-token',
        title: 'Grafana service-account token',
        remarks: [],
      });
    },
  );

  it('says what is wrong with a mistyped token', () => {
    const found = readPasted(`${TOKEN.slice(0, -1)}0`).inspection;
    expect(found.kind).toBe('grafana-service-account-token');
    expect(found.remarks).toEqual([
      expect.stringMatching(/^A character in it is mistyped: .* Copy it again/),
    ]);
  });

  it.each([
    [TOKEN.slice(0, -9), /^It is cut off: it has 37 characters, a whole token 46\. Copy it again/],
    [`${TOKEN}a`, /^Something was added: it has 47 characters, a whole token 46\./],
    [
      `${TOKEN.slice(0, 9)}\u200b${TOKEN.slice(9)}`,
      /a zero-width character \(U\+200B\) at position 10/,
    ],
  ])('says what happened to %j and what to do', (text, remark) => {
    const { inspection } = readPasted(text);
    expect(inspection.kind).toBe('grafana-service-account-token');
    expect(inspection.remarks).toEqual([expect.stringMatching(remark)]);
    expect(inspection.remarks.join()).not.toContain(TOKEN.slice(5, 12));
  });

  it('names a legacy key and its organisation, and shows nothing of its secret', () => {
    const found = readPasted(`Authorization: Bearer ${LEGACY}`).inspection;
    expect(found).toMatchObject({ kind: 'grafana-api-key', identifier: 'Leitstand – größer' });
    expect(found.title).toContain('organisation 3');
    expect(JSON.stringify(found)).not.toContain('AAAA');
  });

  it('warns of a name with characters that cannot be seen', () => {
    const found = readPasted(legacyKey({ k: 'x', n: 'a\u202eb', id: 1 })).inspection;
    expect(found.remarks.join()).toContain('U+202E');
  });
});
