import { describe, expect, it } from 'vitest';
import { judgePassphrase } from '../../../src/shared/domain/passphrase';

function judged(text: string): string {
  const result = judgePassphrase(text);
  return result.ok ? result.value : result.problem.code;
}

describe('a new passphrase', () => {
  it.each([
    ['lemon gravel umbrella tide', 'good'],
    ['lemon gravel umbrella tide paper oak', 'strong'],
    ['pony xylophone', 'fair'],
    ['lemon gravel umbrella', 'fair'],
    ['x7Qm2LpW9zRt4VbN8kYcJ3sD', 'strong'],
    ['xK7#pQ2!mZ9v', 'fair'],
    ['Tr4vel-by-n1ght', 'fair'],
    ['Größe 9 fährt übers Öl', 'good'],
    ['x7Qm2LpW9zRt4VbN8kYc', 'good'],
  ])('%s: %s', (text, strength) => {
    expect(judged(text)).toBe(strength);
  });

  it.each([
    ['', 'passphrase-too-short'],
    ['xK7#pQ2!mZ9', 'passphrase-too-short'],
    ['ox my if go', 'passphrase-too-short'],
    ['abcdefghijklm', 'passphrase-common'],
    ['tide tide tide tide', 'passphrase-common'],
    ['aaaaaaaaaaaaaaaa', 'passphrase-common'],
    ['123456789012', 'passphrase-common'],
    ['987654321098', 'passphrase-common'],
    ['qwertyuiopas', 'passphrase-common'],
    ['1q2w3e4r5t6y', 'passphrase-common'],
    ['Password1234', 'passphrase-common'],
    ['P455w0rd!2024', 'passphrase-common'],
    ['correct horse battery staple', 'passphrase-common'],
    ['TokenTray-TokenTray', 'passphrase-common'],
    ['changemechangeme', 'passphrase-common'],
    ['abc123abc123abc123', 'passphrase-common'],
    [' lemon gravel umbrella tide', 'passphrase-edges'],
    ['lemon gravel umbrella tide ', 'passphrase-edges'],
    ['lemon gravel\tumbrella tide', 'passphrase-invisible'],
    ['lemon gravel\u200b umbrella tide', 'passphrase-invisible'],
    ['x '.repeat(600), 'passphrase-too-long'],
  ])('%j is refused: %s', (text, code) => {
    expect(judged(text)).toBe(code);
  });

  it('is refused beside the field it stands in, without being repeated', () => {
    const result = judgePassphrase('short-secret', 'next');
    const short = judgePassphrase('short', 'next');
    expect(result.ok || !result.problem.message.includes('short-secret')).toBe(true);
    expect(short).toMatchObject({ ok: false, problem: { field: 'next' } });
  });
});
