import { describe, expect, it } from 'vitest';
import { checkEnvironment, checkIdentifier, checkName } from '../../../src/shared/domain/names';
import { problemOf, takenValue } from './refused';

describe('checkName', () => {
  it.each([
    ['Contoso', 'Contoso'],
    ['  Contoso  EU\n', 'Contoso  EU'],
    ['R&D <b>"quoted"</b> \\ % $HOME', 'R&D <b>"quoted"</b> \\ % $HOME'],
    ['Größe', 'Größe'],
    ['Gro\u0308ße', 'Größe'],
    ['本番環境', '本番環境'],
    ['إنتاج', 'إنتاج'],
    ['ייצור', 'ייצור'],
    ['🚀 launch ❤️', '🚀 launch ❤️'],
    ['x'.repeat(100), 'x'.repeat(100)],
    ['😀'.repeat(100), '😀'.repeat(100)],
    ['toString', 'toString'],
  ])('takes %j', (text, name) => {
    expect(takenValue(checkName(text))).toBe(name);
  });

  it.each([
    ['', 'name-empty', /^Enter the name\.$/],
    [' \t\n', 'name-empty', /^Enter the name\.$/],
    ['a\u0000b', 'name-invisible', /a control character \(U\+0000\) at position 2/],
    ['a\u001b[31mb', 'name-invisible', /a control character \(U\+001B\)/],
    ['a\tb', 'name-invisible', /a tab \(U\+0009\)/],
    ['a\nb', 'name-invisible', /a line break \(U\+000A\)/],
    ['a\u2028b', 'name-invisible', /a line break \(U\+2028\)/],
    ['a\u200bb', 'name-invisible', /a zero-width character \(U\+200B\) at position 2/],
    ['a\u200db', 'name-invisible', /a zero-width character \(U\+200D\)/],
    ['a\u00adb', 'name-invisible', /\(U\+00AD\)/],
    ['a\u2060b', 'name-invisible', /\(U\+2060\)/],
    ['a\u3164b', 'name-invisible', /\(U\+3164\)/],
    ['a\ufe0fb', 'name-invisible', /\(U\+FE0F\)/],
    ['a\ufeffb', 'name-invisible', /\(U\+FEFF\)/],
    ['a\u{e0041}b', 'name-invisible', /\(U\+E0041\)/],
    ['a\ud800b', 'name-invisible', /half of a character \(U\+D800\)/],
    [
      'abc\u202egpj',
      'name-invisible',
      /changes the direction of writing \(U\+202E\) at position 4/,
    ],
    ['\u200fabc', 'name-invisible', /changes the direction of writing \(U\+200F\) at position 1/],
    ['a\u2066b', 'name-invisible', /changes the direction of writing \(U\+2066\)/],
    ['😀\u200bb', 'name-invisible', /\(U\+200B\) at position 2/],
    ['__proto__', 'name-reserved', /“__proto__” is reserved/],
    [' constructor ', 'name-reserved', /“constructor” is reserved/],
    ['Prototype', 'name-reserved', /“Prototype” is reserved/],
  ])('refuses %j (%s)', (text, code, sentence) => {
    const problem = problemOf(checkName(text));
    expect(problem).toMatchObject({ code, field: 'name' });
    expect(problem.message).toMatch(sentence);
  });

  it.each([101, 10_000, 1_000_000])('refuses %d characters', (count) => {
    const problem = problemOf(checkName('x'.repeat(count)));
    expect(problem.code).toBe('name-too-long');
    expect(problem.message).toMatch(/more than 100 characters/);
  });

  it('refuses a name twice, however it is written', () => {
    const taken = ['Größe', 'Token ❤️', 'prod  eu'];
    for (const text of ['GRÖSSE', 'other']) {
      expect(takenValue(checkName(text, { taken }))).toBe(text);
    }
    for (const text of ['größe', 'GRO\u0308ßE', ' Größe ', 'token ❤', 'Prod\u00a0EU']) {
      const problem = problemOf(checkName(text, { taken }));
      expect(problem.code, text).toBe('name-taken');
      expect(problem.message).toMatch(/already in use\. Choose another name/);
    }
  });

  it('names the field it is told', () => {
    expect(problemOf(checkName('', { field: 'serviceName' })).field).toBe('serviceName');
  });
});

describe('checkEnvironment', () => {
  it('takes any short word and refuses what cannot be seen', () => {
    expect(takenValue(checkEnvironment(' production '))).toBe('production');
    expect(problemOf(checkEnvironment('')).message).toBe('Enter the environment.');
    expect(problemOf(checkEnvironment('x'.repeat(51))).code).toBe('environment-too-long');
    expect(problemOf(checkEnvironment('pro\u200bd'))).toMatchObject({
      code: 'environment-invisible',
      field: 'environment',
    });
  });
});

describe('checkIdentifier', () => {
  it.each(['integration', '53d7e14aee681a0034030003', 'gateway_id-7079', 'a=b', "o'neil", 'größe'])(
    'takes %j',
    (text) => {
      expect(takenValue(checkIdentifier(` ${text}\r\n`))).toBe(text);
    },
  );

  it.each([
    ['', 'identifier-empty', /Enter the identifier/],
    ['a&b', 'identifier-ampersand', /cannot have an &/],
    ['a b', 'identifier-blank', /a blank inside/],
    ['a\u00a0b', 'identifier-blank', /a blank inside/],
    ['a\nb', 'identifier-invisible', /a line break \(U\+000A\) at position 2/],
    ['a\u200bb', 'identifier-invisible', /zero-width character \(U\+200B\)/],
    ['x'.repeat(257), 'identifier-too-long', /more than 256 characters/],
  ])('refuses %j (%s)', (text, code, sentence) => {
    const problem = problemOf(checkIdentifier(text));
    expect(problem).toMatchObject({ code, field: 'identifier' });
    expect(problem.message).toMatch(sentence);
  });

  it('judges each character of ASCII alike, alone and beside others', () => {
    for (let code = 0; code < 128; code += 1) {
      const character = String.fromCharCode(code);
      const isTaken = code > 0x20 && code < 0x7f && character !== '&';
      for (const text of [`a${character}b`, `ä${character}b`]) {
        expect([text, checkIdentifier(text).ok]).toEqual([text, isTaken]);
      }
    }
  });

  it.each(['x'.repeat(256), '😀'.repeat(256)])('takes 256 characters and none more', (text) => {
    expect(takenValue(checkIdentifier(text))).toBe(text);
    expect(problemOf(checkIdentifier(`${text}x`)).code).toBe('identifier-too-long');
  });

  it('speaks of what it is told', () => {
    expect(problemOf(checkIdentifier('a&b', 'gatewayId', 'gatewayId'))).toMatchObject({
      field: 'gatewayId',
      message: expect.stringMatching(/^The gateway ID cannot have an &/),
    });
  });
});
