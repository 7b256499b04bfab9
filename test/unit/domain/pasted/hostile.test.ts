import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintText } from '../../../../src/shared/domain/pasted/fingerprint-text';
import { LONGEST_PASTED, readPasted } from '../../../../src/shared/domain/pasted/unwrap';

/** Pieces that the readers look for, to be thrown together. */
const PIECES = [
  ...'"\'`\\^$%&|;<>(){}[]=:,#@-_./ \t\n\r\0a1A',
  '\u200b',
  '\ud83d',
  '“',
  '”',
  '${',
  '$(',
  "$'",
  '<<<',
  '%A%',
  '$A',
  'A=',
  'a: ',
  '- ',
  'curl ',
  '-H ',
  '-u ',
  '@-',
  'printf ',
  'export ',
  'set ',
  'setx ',
  '$env:',
  'Authorization: ',
  'Bearer ',
  'Basic ',
  'YTpi',
  'GatewayKey ',
  'SharedAccessSignature ',
  'uid=a&ex=b&sn=c',
  'glsa_',
  'eyJhbGciOiJub25lIn0',
  '.',
  'https://a:b@c/',
  '?sv=2022-11-02&se=2030-01-01&sig=x',
  '{"a":"',
  '"}',
  'Host: x\n',
];

describe('whatever is pasted', () => {
  it('is answered without an error, and the same way twice', () => {
    const text = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 40 })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.option(fc.integer(), { nil: undefined }), (pasted, nowMs) => {
        const read = readPasted(pasted, nowMs);
        expect(readPasted(pasted, nowMs)).toEqual(read);
        for (const remark of [...read.remarks, ...read.inspection.remarks]) {
          expect(remark).toMatch(/^[A-Z].*\.$/s);
        }
        const print = fingerprintText(pasted);
        expect(fingerprintText(print)).toBe(print);
      }),
      { numRuns: 2_000 },
    );
  });

  it('and is random, is unknown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        expect(readPasted(text).inspection.kind).toBe('unknown');
      }),
    );
    for (const bytes of [1_000, 99_000]) {
      expect(readPasted(randomBytes(bytes).toString('latin1')).inspection.kind).toBe('unknown');
      expect(readPasted(randomBytes(bytes / 2).toString('hex')).inspection.kind).toBe('unknown');
    }
  });

  it('and is a megabyte, is unknown with a sentence', () => {
    for (const text of [
      randomBytes(500_000).toString('hex'),
      ' '.repeat(1_000_000),
      '"'.repeat(1_000_000),
      `curl -H "Authorization: Bearer ${'$('.repeat(500_000)}"`,
    ]) {
      expect(readPasted(text)).toEqual({
        secret: '',
        inspection: expect.objectContaining({ kind: 'unknown' }),
        hints: { wrapping: 'bare' },
        remarks: [expect.stringMatching(/too long.*paste the secret alone/)],
      });
    }
  });

  const ends = [
    ['', ''],
    ['curl -H "Authorization: ', '" https://x.example.com'],
    ['A="', '"'],
    ['x\n', '\ny'],
  ] as const;

  // Each would keep a pattern that tries again from every character busy for minutes.
  it.each(ends)(
    'between %j and %j comes to an end',
    {
      timeout: 120_000,
    },
    (before, after) => {
      const repeated = [
        ...PIECES,
        ' \n',
        '"\'',
        'a&',
        '==',
        '${a',
        '://a:',
        'a: b\n',
        'curl\n',
        'xoxb-1-',
        'glpat-a.',
        'Authorization:\n',
        'SharedAccessSignature  ',
      ];
      for (const piece of repeated) {
        const room = LONGEST_PASTED / 2 - before.length - after.length;
        const text = before + piece.repeat(Math.floor(room / piece.length)) + after;
        expect(readPasted(text, 0).inspection).toBeDefined();
      }
    },
  );
});
