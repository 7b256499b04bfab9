import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Shell, variableLine } from '../../../src/cli/handing-out/variable-line';
import { runProgram } from './cli-process';
import { installed } from './shells';

/** What shells act on, and what of it belongs together. */
const AWKWARD = [
  "'",
  '"',
  '`',
  '\\',
  '\\\\',
  "\\'",
  '$HOME',
  '$(touch x)',
  '`touch x`',
  '$\x7bX}',
  '!',
  '!!',
  '#',
  ' #',
  ';',
  '&',
  '|',
  '>x',
  '*',
  '~',
  '?',
  '%PATH%',
  '\t',
  '\n',
  '\r\n',
  '=',
  ' ',
  '-n',
  '\u2018',
  '\u2019',
  '\u201b',
  'é',
  '😀',
  'abc',
];
const values = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join('').replaceAll('\0', ''))
  .filter((text) => text !== '');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the lines as a script of that program, which ends with `env -0`: what it has handed on. */
async function handedOn(program: string, shell: Shell, secrets: readonly string[]) {
  const file = join(folder, `lines.${shell}`);
  const lines = secrets.map((secret, index) => variableLine(shell, `V${index}`, secret));
  writeFileSync(file, `${lines.join('\n')}\nenv -0\n`);
  const { code, stdout, stderr } = await runProgram(program, [file], { env: { HOME: folder } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const set = new Map(
    stdout.split('\0').map((each) => {
      const at = each.indexOf('=');
      return [each.slice(0, at), each.slice(at + 1)] as const;
    }),
  );
  return secrets.map((_, index) => set.get(`V${index}`));
}

describe('the line that get --env prints', () => {
  const shells = [
    ...installed(['sh', 'bash', 'dash', 'zsh', 'ksh']).map(
      (program) => [program, 'posix'] as const,
    ),
    ...installed(['fish']).map((program) => [program, 'fish'] as const),
    ...installed(['pwsh']).map((program) => [program, 'powershell'] as const),
  ];

  it.each(shells)('gives %s every secret as it is', async (program, shell) => {
    const secrets = fc.sample(values, { numRuns: 400, seed: 80 });
    expect(await handedOn(program, shell, [...AWKWARD, ...secrets])).toEqual([
      ...AWKWARD,
      ...secrets,
    ]);
  });

  it('gives readers of .env files the secret as it is, or refuses', async () => {
    const secrets = [...AWKWARD, ...fc.sample(values, { numRuns: 400, seed: 80 })];
    const kept: string[] = [];
    const lines: string[] = [];
    for (const secret of secrets) {
      try {
        lines.push(variableLine('dotenv', `V${kept.length}`, secret));
        kept.push(secret);
      } catch (error) {
        expect(error).toMatchObject({ problem: { code: 'not-for-dotenv' } });
        // Without either of these there is nothing to refuse.
        expect(secret).toMatch(/['\r]/);
      }
    }
    expect(kept.length).toBeGreaterThan(200);
    const file = join(folder, '.env');
    writeFileSync(file, `${lines.join('\n')}\n`);
    const print = 'process.stdout.write(JSON.stringify(process.env))';
    const { stdout } = await runProgram(process.execPath, [`--env-file=${file}`, '-e', print]);
    const read: Record<string, string> = JSON.parse(stdout);
    expect(kept.map((_, index) => read[`V${index}`])).toEqual(kept);
  });

  it('doubles each quote that PowerShell takes for one', () => {
    // about_Quoting_Rules; the typographic ones are in its grammar.
    expect(variableLine('powershell', 'X', "a'b’c‘d‚e‛f")).toBe("$env:X = 'a''b’’c‘‘d‚‚e‛‛f'");
    expect(variableLine('powershell', 'X', 'a"b`c$d')).toBe("$env:X = 'a\"b`c$d'");
  });
});
