import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSigningKey } from '../../../src/shared/domain/names';
import vectors from '../../vectors/apim-vectors.json';
import { problemOf, takenValue } from './refused';

const KEY = vectors.printed_key_of_the_page.key;

describe('checkSigningKey', () => {
  it('takes a key as it is', () => {
    expect(takenValue(checkSigningKey(KEY))).toEqual({ key: KEY, trimmed: false });
    expect(takenValue(checkSigningKey('schlüssel'))).toEqual({ key: 'schlüssel', trimmed: false });
  });

  it.each([`${KEY}\n`, `${KEY}\r\n`, `  ${KEY}\t`, `\ufeff${KEY}`, `\u00a0${KEY}\n\n`])(
    'removes what stands around it and says so: %j',
    (text) => {
      expect(takenValue(checkSigningKey(text))).toEqual({ key: KEY, trimmed: true });
    },
  );

  it.each([
    ['', 'key-empty', /The key is empty/],
    [' \r\n', 'key-empty', /The key is empty/],
    [`${KEY}\n${KEY}`, 'key-line-break', /a line break inside/],
    [`${KEY} ${KEY}`, 'key-blank', /a blank inside/],
    [`${KEY}\u200b`, 'key-invisible', /zero-width character \(U\+200B\) at position 89/],
    [`abc\u0000${KEY}`, 'key-invisible', /control character \(U\+0000\) at position 4/],
  ])('refuses %j (%s)', (text, code, sentence) => {
    const problem = problemOf(checkSigningKey(text, 'primaryKey'));
    expect(problem).toMatchObject({ code, field: 'primaryKey' });
    expect(problem.message).toMatch(sentence);
  });

  it('refuses 10,000 characters', () => {
    const problem = problemOf(checkSigningKey('x'.repeat(10_000)));
    expect(problem.code).toBe('key-too-long');
    expect(problem.message).toMatch(/10000 characters; a signing key has 88/);
  });

  it('never repeats any of the key', () => {
    const secret = fc.stringMatching(/^[QXZ0-9]{8,40}$/);
    const inside = fc.constantFrom(' ', '\n', '\u200b', '\u0000', '\u202e', 'x'.repeat(2_000));
    fc.assert(
      fc.property(secret, inside, secret, (a, between, b) => {
        const { message } = problemOf(checkSigningKey(`${a}${between}${b}`));
        expect(message).not.toContain(a);
        expect(message).not.toContain(b);
      }),
    );
  });
});
