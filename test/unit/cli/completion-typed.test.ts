import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../support/wait';
import { CommandsDesk } from './commands-desk';
import { installed } from './shells';
import { Terminal } from './terminal';

let desk: CommandsDesk;
let bin: string;
let env: Record<string, string>;
beforeAll(async () => {
  desk = await CommandsDesk.start();
  desk.keep({ 'Release pipeline': 3, "It's $(touch x)": 4, 'a:b=c*': 5 });
  bin = mkdtempSync(join(tmpdir(), 'tokentray-bin-'));
  env = {
    ...desk.env,
    PATH: `${bin}:${process.env.PATH}`,
    TERM: 'dumb',
    LC_ALL: 'C.UTF-8',
    CALLED: join(bin, 'called'),
  };
  const script = join(bin, 'tokentray');
  writeFileSync(
    script,
    `#!/bin/sh
case $1 in
  complet*) exec '${process.execPath}' '${desk.cli.script}' "$@" ;;
esac
printf '%s\\0' "$@" > "$CALLED.new" && mv "$CALLED.new" "$CALLED"
`,
  );
  chmodSync(script, 0o755);
});
afterAll(() => {
  desk.stop();
  rmSync(bin, { recursive: true });
});

/** The ways into a shell that reads nothing of its user's. */
const STARTS = {
  bash: ['bash --norc --noprofile -i', 'source <(tokentray completion bash)'],
  zsh: [
    'zsh -f -i',
    'autoload -Uz compinit && compinit -u -D && source <(tokentray completion zsh)',
  ],
  fish: ['fish --no-config -i', 'tokentray completion fish | source'],
} as const;

const TYPED = [
  ['stat', ['status']],
  ['get rel', ['get', 'Release pipeline']],
  ['copy It', ['copy', "It's $(touch x)"]],
  ['run --env API=rel', ['run', '--env', 'API=Release pipeline']],
  ['show a', ['show', 'a:b=c*']],
] as const;

it.each(installed(['bash', 'zsh', 'fish']))(
  'what is typed in %s and completed by Tab arrives as it is named',
  async (shell) => {
    const [command, setUp] = STARTS[shell];
    const terminal = Terminal.start(command, { ...env, PS1: '> ' });
    try {
      await terminal.type(`${setUp}; echo re''ady\r`, /\nready/);
      for (const [typed, expected] of TYPED) {
        rmSync(env.CALLED!, { force: true });
        await terminal.type(`tokentray ${typed}`, /./);
        await terminal.type('\t', /./);
        await terminal.type('\r', /\n/);
        const called = await eventually(
          () => (existsSync(env.CALLED!) ? readFileSync(env.CALLED!, 'utf8') : undefined),
          { what: `the call of ${typed} in ${terminal.shown}`, timeoutMs: 30_000 },
        );
        expect(called.split('\0').slice(0, -1)).toEqual(expected);
      }
    } finally {
      await terminal.end();
    }
  },
  60_000,
);
