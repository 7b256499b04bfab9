import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../support/run';

/** One run of a program, as it saw itself. */
export interface Call {
  readonly tool: string;
  readonly argv: readonly string[];
  /** What it read, where it read anything. */
  readonly read?: string;
  /** Variables of its environment whose value is the secret. */
  readonly variables: readonly string[];
}

/** Writes down how it was called and does what the real program of that name does with its input. */
const STAND_IN = `
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
const [, program, ...argv] = process.argv;
const tool = basename(program);
const value = (flag) => argv.find((each) => each.startsWith(flag + '='))?.slice(flag.length + 1);
const here = process.env.STAND_IN_FOLDER;
let read;
let print = '';
let code = 0;
if (tool === 'tokentray') {
  if (existsSync(here + '/no-secret')) code = 3;
  else print = process.env.STAND_IN_SECRET + (existsSync(here + '/line-break') ? '\\n' : '');
} else if (tool === 'kubectl') {
  if (argv[0] === 'get' && existsSync(here + '/there')) print = 'secret/it\\n';
  if (argv[0] === 'get' && existsSync(here + '/unreachable')) code = 1;
  if (argv[0] === 'create') {
    read = readFileSync(value('--from-file').split('=')[1], 'utf8');
    print = 'manifest with ' + Buffer.from(read).toString('base64');
  }
  if (argv[0] === 'patch') read = readFileSync(value('--patch-file'), 'utf8');
  if (argv[0] === 'apply') read = readFileSync(0, 'utf8');
} else if (tool === 'gh') {
  read = readFileSync(0, 'utf8');
} else if (argv[0] === 'keyvault') {
  read = readFileSync(value('--file'), 'utf8');
}
const variables = Object.keys(process.env).filter(
  (name) => name !== 'STAND_IN_SECRET' && process.env[name] === process.env.STAND_IN_SECRET,
);
appendFileSync(here + '/calls', JSON.stringify({ tool, argv, read, variables }) + '\\n');
process.stdout.write(print);
process.exitCode = code;
`;

/** A folder whose programs stand in for those of the commands. */
export class StandIns {
  readonly folder = mkdtempSync(join(tmpdir(), 'tokentray-places-'));

  constructor(private readonly secret: string) {
    writeFileSync(join(this.folder, 'package.json'), '{"type":"module"}');
    for (const tool of ['tokentray', 'kubectl', 'gh', 'az']) {
      const file = join(this.folder, tool);
      writeFileSync(file, `#!${process.execPath}\n${STAND_IN}`);
      chmodSync(file, 0o755);
    }
  }

  /** `there`, `unreachable`: the Secret or cluster; `line-break`, `no-secret`: of `tokentray`. */
  set(state: 'there' | 'unreachable' | 'line-break' | 'no-secret'): void {
    writeFileSync(join(this.folder, state), '');
  }

  /** Gives the shell's exit status. */
  async shell(command: string, shell = 'sh'): Promise<number | null> {
    const { code } = await run(shell, ['-c', command], {
      cwd: this.folder,
      env: {
        PATH: `${this.folder}:/usr/bin:/bin`,
        STAND_IN_FOLDER: this.folder,
        STAND_IN_SECRET: this.secret,
      },
    });
    return code;
  }

  calls(): readonly Call[] {
    const file = join(this.folder, 'calls');
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): Call => JSON.parse(line));
  }

  has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
