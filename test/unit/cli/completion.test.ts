import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from './cli-process';
import { CommandsDesk } from './commands-desk';

let desk: CommandsDesk;
let bin: string;
beforeAll(async () => {
  desk = await CommandsDesk.start();
  desk.keep({ 'Release pipeline': 3, "It's $(touch x)": 4 });
  bin = mkdtempSync(join(tmpdir(), 'tokentray-bin-'));
  const script = join(bin, 'tokentray');
  writeFileSync(script, `#!/bin/sh\nexec '${process.execPath}' '${desk.cli.script}' "$@"\n`);
  chmodSync(script, 0o755);
});
afterAll(() => {
  desk.stop();
  rmSync(bin, { recursive: true });
});

async function inBash(words: string, index: number): Promise<string[]> {
  const script = `source <(tokentray completion bash)
COMP_WORDS=(${words}); COMP_CWORD=${index}; _tokentray; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { ...desk.env, PATH: `${bin}:${process.env.PATH}` };
  const { stdout, stderr } = await runProgram('bash', ['--norc', '-c', script], { env });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

it('completes commands, options, choices and names in bash, and quotes them', async () => {
  expect(await inBash('tokentray sta', 1)).toEqual(['status']);
  expect(await inBash('tokentray grafana k', 2)).toEqual(['keys']);
  expect(await inBash('tokentray get x --r', 3)).toEqual(['--reveal']);
  expect(await inBash('tokentray get --shell f', 3)).toEqual(['fish']);
  expect(await inBash('tokentray get rel', 2)).toEqual(['Release\\ pipeline']);
  expect(await inBash("tokentray get '\"Rel'", 2)).toEqual(['"Release pipeline"']);
  // bash has cut the word at the =.
  expect(await inBash('tokentray run --env A = Rel', 5)).toEqual(['Release\\ pipeline']);
  expect(await inBash('tokentray get It', 2)).toEqual(["It\\'s\\ \\$\\(touch\\ x\\)"]);
});

it('evaluates nothing of what is typed', async () => {
  const never = join(bin, 'never');
  expect(await inBash(`tokentray get '$(touch ${never})' '"$(touch ${never})'`, 3)).toEqual([]);
  expect(existsSync(never)).toBe(false);
});

it('knows names without their secrets, and stays silent where there is no list', async () => {
  const names = await desk.run(['complete', '--with-help', '--', 'copy', 'r']);
  expect(names).toEqual({ code: 0, stdout: 'Release pipeline\tOther secret\n', stderr: '' });
  const none = await desk.run(['complete', '--', 'copy', ''], {
    env: { XDG_CONFIG_HOME: '/nowhere' },
  });
  expect(none).toEqual({ code: 0, stdout: '', stderr: '' });
});

it.each(['zsh', 'fish', 'powershell'])(
  'has a script for %s that asks the program',
  async (shell) => {
    const { code, stdout } = await desk.run(['completion', shell]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/tokentray complete --with-help/);
  },
);

it('doubles each quote of a name that PowerShell would end its word at', async () => {
  const { stdout } = await desk.run(['completion', 'powershell']);
  // Windows PowerShell reads a program's output in the console's own code page.
  expect(stdout).toMatch(/^[\t\n\x20-\x7e]*$/);
  const [, quotes = '', doubled = ''] = /-replace "(\[[^"]+\])", '([^']+)'/.exec(stdout) ?? [];
  const [, unquoted = ''] = /-match '([^']+)'/.exec(stdout) ?? [];
  // A class of characters and $& mean the same in .NET and here.
  const completed = (name: string) =>
    new RegExp(unquoted).test(name)
      ? `'${name.replaceAll(new RegExp(quotes, 'g'), doubled)}'`
      : name;
  expect(completed('x\u2019; calc; \u2018')).toBe("'x\u2019\u2019; calc; \u2018\u2018'");
  expect(completed("a'b\u201ac\u201bd")).toBe("'a''b\u201a\u201ac\u201b\u201bd'");
  // Bare, it would be a variable that is spread.
  expect(completed('@args')).toBe("'@args'");
  expect(completed('status')).toBe('status');
});
