import { describe, expect, it } from 'vitest';
import { readCmd } from '../../../../src/shared/domain/pasted/shell/cmd';
import { readPowerShell } from '../../../../src/shared/domain/pasted/shell/powershell';
import type { ShellReader } from '../../../../src/shared/domain/pasted/shell/shell-command';

function words(read: ShellReader, line: string): string[][] {
  return read(line).map((command) => command.words.map(({ text }) => text));
}

describe('PowerShell', () => {
  it.each([
    [`curl.exe -H "a: b" x`, [['curl.exe', '-H', 'a: b', 'x']]],
    [`curl.exe -H 'it''s' "a""b" "c\`"d"`, [['curl.exe', '-H', "it's", 'a"b', 'c"d']]],
    ['curl.exe `\r\n  -H "a" `\n x', [['curl.exe', '-H', 'a', 'x']]],
    ['a C:\\x\\y | b; c # d', [['a', 'C:\\x\\y'], ['b'], ['c']]],
    ['curl.exe -H “a: b” ‘c’', [['curl.exe', '-H', 'a: b', 'c']]],
    ['@{ Authorization = "Bearer x" }', [['@', 'Authorization', '=', 'Bearer x']]],
  ])('reads %j', (line, wanted) => {
    expect(words(readPowerShell, line)).toEqual(wanted);
  });

  it('tells its variables by name', () => {
    const [command] = readPowerShell(`a "$b $env:C \${env:D} $(e)" '$f'`);
    expect(command?.words.map(({ reads }) => reads)).toEqual([[], ['b', 'C', 'D', ''], []]);
  });
});

describe('cmd', () => {
  it.each([
    [`curl -H "a: b" x`, [['curl', '-H', 'a: b', 'x']]],
    ['curl ^\r\n  -H "a" ^\n x', [['curl', '-H', 'a', 'x']]],
    // As Chromium copies a request "as cURL (cmd)".
    [
      'curl ^"https://x/?a=1^&b=2^" ^\r\n  -H ^"a: b c^" --data-raw ^"^{^\\^"d^\\^":1^}^"',
      [['curl', 'https://x/?a=1&b=2', '-H', 'a: b c', '--data-raw', '{"d":1}']],
    ],
    ['curl -d "{\\"a\\":1}" "b""c"', [['curl', '-d', '{"a":1}', 'b"c']]],
    ['a "b^c" d^&e & f | g', [['a', 'b^c', 'd&e'], ['f'], ['g']]],
    ["a 'b c'", [['a', "'b", "c'"]]],
  ])('reads %j', (line, wanted) => {
    expect(words(readCmd, line)).toEqual(wanted);
  });

  it('tells its variables by name', () => {
    const [command] = readCmd('a "b %TOKEN% 50% off" %C:~0,3%');
    expect(command?.words.map(({ reads }) => reads)).toEqual([[], ['TOKEN'], ['C']]);
  });
});
