import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPosix } from '../../../../src/shared/domain/pasted/shell/posix';

let folder: string;

/** A folder whose `curl` prints its arguments, each ended by NUL. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-words-'));
  writeFileSync(join(folder, 'curl'), '#!/bin/sh\nfor a; do printf "%s\\000" "$a"; done\n', {
    mode: 0o755,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the shell itself hands to `curl`. */
function inShell(line: string): string[] {
  const printed = execFileSync('bash', ['--norc', '-c', line], {
    env: { PATH: `${folder}:${process.env.PATH}`, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return printed.split('\0').slice(0, -1);
}

function read(line: string): string[] {
  for (const { words } of readPosix(line)) {
    const texts = words.map(({ text }) => text);
    if (texts.includes('curl')) return texts.slice(texts.indexOf('curl') + 1);
  }
  return [];
}

describe('a command line', () => {
  it.each([
    `curl -H 'Authorization: Bearer a' https://x`,
    `curl -H "a: \\"b\\" \\$c \\\\ \\x" d`,
    `curl -H a:\\ b'c'"d"e`,
    `curl \\\n  -H 'a: b' \\\n  'https://x?a=1&b=2'`,
    `curl $'a\\'b\\tc\\x41\\u00e9'`,
    `curl '' "" x''`,
    `curl 'it'\\''s' # a comment`,
    `curl a#b`,
    `curl -o /dev/null a 2>/dev/null`,
    `true && curl a; true`,
    `curl a\\
b`,
    `printf '%s' x | curl -H @- y`,
    `curl "a
b"`,
    `curl a 2> /dev/null b`,
    `A=1 curl b`,
    `curl $"a"`,
    `curl "'" '"'`,
  ])('%j is cut as bash cuts it', (line) => {
    expect(read(line)).toEqual(inShell(line));
  });

  it('of any words, quoted in any way, is cut as bash cuts it', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'ab\'"\\$`!#&|;<> \t~*?=é(){}'),
      maxLength: 8,
    });
    const quote = fc.constantFrom(
      (text: string) => `'${text.replaceAll("'", "'\\''")}'`,
      (text: string) => `"${text.replace(/[\\"$`]/g, '\\$&')}"`,
      (text: string) => (text === '' ? "''" : text.replace(/[^a-bé]/g, '\\$&')),
      (text: string) => `$'${text.replace(/[\\']/g, '\\$&').replaceAll('\t', '\\t')}'`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, quote), { minLength: 1, maxLength: 5 }), (words) => {
        const line = `curl ${words.map(([text, quoted]) => quoted(text)).join(' ')}`;
        const wanted = words.map(([text]) => text);
        expect(read(line)).toEqual(wanted);
        expect(inShell(line)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('tells the variables that it reads, by name', () => {
    const line = `curl "a $B \${C:?no} \`d\` $(e) \\$f" '$g' $H`;
    const words = readPosix(line)[0]?.words ?? [];
    expect(words.map(({ reads }) => reads)).toEqual([[], ['B', 'C', '', ''], [], ['H']]);
    expect(words[1]?.text).toBe(`a $B \${C:?no} \`d\` $(e) $f`);
  });

  it('tells what is piped and what is fed in', () => {
    const commands = readPosix(`printf x | curl -H @- y <<< 'a: b' || z`);
    expect(commands.map(({ piped }) => piped)).toEqual([false, true, false]);
    expect(commands[1]?.input?.text).toBe('a: b');
  });
});
