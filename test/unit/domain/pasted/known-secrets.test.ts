import { createHmac } from 'node:crypto';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectValue } from '../../../../src/shared/domain/inspect';
import { BASE62, GITHUB, KNOWN } from './known-samples';

/** Base 62 by long division over BigInt, unlike the code under test. */
function base62(value: number): string {
  let text = '';
  for (let rest = BigInt(value); rest > 0n; rest /= 62n)
    text = `${BASE62[Number(rest % 62n)]}${text}`;
  return text.padStart(6, '0');
}

const alphanumeric = (length: number) =>
  fc
    .array(fc.constantFrom(...BASE62), { minLength: length, maxLength: length })
    .map((characters) => characters.join(''));

describe('tokens of other makers', () => {
  it.each(KNOWN)('%s is known as %s', (value, title) => {
    expect(inspectValue(value)).toMatchObject({ kind: 'known-secret', title });
  });

  it('GitHub’s published sample and npm’s have the checksum that their makers describe', () => {
    expect(inspectValue(GITHUB)).toEqual({
      kind: 'known-secret',
      title: 'GitHub personal access token (classic)',
      maker: 'GitHub',
      remarks: [],
    });
    expect(inspectValue(`npm_${'qkJaB6MffYVzZXWqmcoF49yrUxP3wf'}0LsakP`).remarks).toEqual([]);
  });

  it('any token with zlib’s checksum is sound, and one changed character is told', () => {
    fc.assert(
      fc.property(
        alphanumeric(30),
        fc.nat({ max: 35 }),
        fc.constantFrom(...BASE62),
        fc.constantFrom('ghp_', 'gho_', 'ghu_', 'ghr_', 'npm_'),
        (secret, position, character, prefix) => {
          const token = secret + base62(crc32(secret));
          expect(inspectValue(prefix + token).remarks).toEqual([]);
          const changed = token.slice(0, position) + character + token.slice(position + 1);
          fc.pre(changed !== token);
          expect(inspectValue(prefix + changed).remarks).toEqual([
            expect.stringMatching(/last six characters do not fit.*Copy it again/),
          ]);
        },
      ),
    );
  });

  it('an AWS access key ID is said to be no secret', () => {
    expect(inspectValue('AKIAIOSFODNN7EXAMPLE')).toMatchObject({
      identifier: 'AKIAIOSFODNN7EXAMPLE',
      remarks: [expect.stringMatching(/no secret/)],
    });
  });

  it.each([
    'ghp_short',
    `ghp_${'a'.repeat(37)}`,
    `ghx_${'a'.repeat(36)}`,
    'github_pat_11AAAAAAA0aaaaaaaaaaaa',
    'glpat-short',
    `glxyz-${'a'.repeat(20)}`,
    `constructor-${'a'.repeat(20)}`,
    'xoxb-12-abc',
    'xoxz-123456789012-123456789012-abcdefghijklmnop',
    `npm_${'a'.repeat(35)}`,
    'AKIA123',
    'AKIAIOSFODNN7EXAMPL1',
    'a'.repeat(52),
    'a'.repeat(84),
    `${'a'.repeat(40)}8Q~`,
    'glc_bm90IGpzb24gYXQgYWxsLCBzb3JyeQ==',
    'https://example.com/?sig=abc&se=2030-01-01',
    '?sv=2022-11-02&sig=abc',
    'SharedAccessSignature sr=x&se=1',
    'sk-0123456789abcdefghijklmnopqrstuv',
    'hvs.CAESIJ0123456789',
  ])('%s is not claimed to be known', (value) => {
    expect(inspectValue(value).kind).toBe('unknown');
  });
});

describe('a shared access signature', () => {
  const sig = encodeURIComponent(createHmac('sha256', 'k').update('x').digest('base64'));
  const query = `sv=2022-11-02&ss=b&srt=sco&sp=rl&st=2026-01-01T08:00:00Z&se=2026-03-01T00%3A00%3A00Z&spr=https&sig=${sig}`;

  it('of Storage tells place, start and end, and not its signature', () => {
    const found = inspectValue(`https://contoso.blob.core.windows.net/logs/a.txt?${query}`);
    expect(found).toEqual({
      kind: 'known-secret',
      title: 'Azure Storage account SAS',
      maker: 'Azure Storage',
      identifier: 'contoso.blob.core.windows.net/logs/a.txt',
      notBefore: '2026-01-01T08:00:00.0000000Z',
      expiresAt: '2026-03-01T00:00:00.0000000Z',
      remarks: [],
    });
    expect(inspectValue(`?${query}`)).toMatchObject({ expiresAt: found.expiresAt });
    expect(inspectValue(query)).toMatchObject({ expiresAt: found.expiresAt });
  });

  it.each([
    ['2026-03-01', '2026-03-01T00:00:00.0000000Z'],
    ['2026-03-01T10:30Z', '2026-03-01T10:30:00.0000000Z'],
    ['2026-03-01T10:30:05.1234567Z', '2026-03-01T10:30:05.1234567Z'],
  ])('that ends at %s ends at %s', (se, expiresAt) => {
    const url = `https://a.file.core.windows.net/s?sv=2022-11-02&sr=s&sp=r&se=${se}&sig=${sig}`;
    expect(inspectValue(url)).toMatchObject({ title: 'Azure Storage SAS', expiresAt, remarks: [] });
  });

  it.each([
    ['an end that is no moment', 'sr=c&se=2026-02-31', /not a moment/],
    ['an end in a stored policy', 'sr=c&si=readers', /stored access policy/],
    [
      'a key that ends before it',
      'sr=c&se=2026-03-09&skoid=x&ske=2026-03-02T00:00:00Z',
      /signed with ends before it, at 2026-03-02/,
    ],
  ])('remarks on %s', (_what, fields, remark) => {
    const url = `https://a.blob.core.windows.net/c?sv=2022-11-02&${fields}&sig=${sig}`;
    expect(inspectValue(url).remarks).toEqual([expect.stringMatching(remark)]);
  });

  it('of Event Hubs tells place and end', () => {
    const token = `SharedAccessSignature sr=${encodeURIComponent('https://ns.servicebus.windows.net/hub')}&sig=${sig}&se=1893456000&skn=send`;
    const found = {
      kind: 'known-secret',
      title: 'Azure SAS token of Service Bus, Event Hubs or IoT Hub',
      identifier: 'https://ns.servicebus.windows.net/hub',
      expiresAt: '2030-01-01T00:00:00.0000000Z',
      remarks: [],
    };
    expect(inspectValue(token)).toEqual(found);
    // A device of IoT Hub names no key.
    expect(inspectValue(token.replace('&skn=send', ''))).toEqual(found);
    expect(inspectValue(token.replace('SharedAccessSignature ', ''))).toEqual(found);
  });
});
