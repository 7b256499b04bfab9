import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, type CaseResult, median, medianRatio } from './figures';
import { metadataOf } from './list/seeded-metadata';

const CREDENTIALS = 100;

/** Where the two are. */
export interface Programs {
  /** The built script. */
  readonly script: string;
  /** The launcher of the packaged app. */
  readonly packaged: string;
}

interface Taken {
  readonly wallMs: number;
  /** Of the process and of those it waited for. */
  readonly processorMs: number;
}

/**
 * `tokentray list` with 100 credentials against `node -e 0`, in turns: time on the wall and of the
 * processor, in milliseconds. bash's own `time` takes both, without its own start.
 */
export function measureCommandLine(
  { script, packaged }: Programs,
  { pairs }: { readonly pairs: number },
): CaseResult {
  const home = mkdtempSync(join(tmpdir(), 'tokentray-bench-'));
  try {
    mkdirSync(join(home, 'TokenTray'));
    const metadata = JSON.stringify(metadataOf(CREDENTIALS));
    writeFileSync(join(home, 'TokenTray', 'credentials.json'), metadata);
    const env = { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: home };
    const commands = {
      'node -e 0': [process.execPath, '-e', '0'],
      'list, built': [process.execPath, script, 'list'],
      'list, packaged': [packaged, 'list'],
      'list, by the app': ['env', 'TOKENTRAY_NODE=off', packaged, 'list'],
    } as const;
    for (const name of LISTING) expectLines(commands[name], env);
    const taken = takeTurns(commands, env, pairs);
    return judged(taken);
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** The packaged one by a Node from the PATH, and by the app's own program. */
const LISTING = ['list, built', 'list, packaged', 'list, by the app'] as const;
type Name = 'node -e 0' | (typeof LISTING)[number];

function takeTurns(
  commands: Readonly<Record<Name, readonly string[]>>,
  env: NodeJS.ProcessEnv,
  pairs: number,
): Readonly<Record<Name, Taken[]>> {
  const taken: Record<Name, Taken[]> = {
    'node -e 0': [],
    'list, built': [],
    'list, packaged': [],
    'list, by the app': [],
  };
  const names = Object.keys(taken) as Name[];
  // The first fills the system's caches.
  for (let turn = 0; turn <= pairs; turn += 1) {
    // None has always the same one before it.
    for (const name of turn % 2 === 0 ? names : names.toReversed()) {
      const figures = timed(commands[name], env);
      if (turn > 0) taken[name].push(figures);
    }
  }
  return taken;
}

function judged(taken: Readonly<Record<Name, readonly Taken[]>>): CaseResult {
  const ratio = (name: Name, of: (figures: Taken) => number) =>
    medianRatio(taken[name].map(of), taken['node -e 0'].map(of));
  const wall = (figures: Taken) => figures.wallMs;
  const processor = (figures: Taken) => figures.processorMs;
  return {
    rows: (Object.keys(taken) as Name[]).map((name) => ({
      command: name,
      wallMs: median(taken[name].map(wall)),
      processorMs: median(taken[name].map(processor)),
      wallRatio: ratio(name, wall),
      processorRatio: ratio(name, processor),
    })),
    wishes: [
      atMost('list of the built file, × node -e 0', ratio('list, built', wall), 1.5),
      atMost('list of the packaged app, × node -e 0', ratio('list, packaged', wall), 3),
    ],
  };
}

/** What is measured has to be done: a heading and a line for each credential. */
function expectLines([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): void {
  const { stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
  const lines = (stdout ?? '').split('\n').length - 1;
  if (lines !== CREDENTIALS + 1) throw new Error(`${program} listed ${lines} lines: ${stderr}`);
}

function timed(command: readonly string[], env: NodeJS.ProcessEnv): Taken {
  const script = `TIMEFORMAT='%3R %3U %3S'; time "$@" > /dev/null`;
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], {
    env,
    encoding: 'utf8',
  });
  const [wall, user, system] = stderr.trim().split(' ').map(Number);
  if (wall === undefined || user === undefined || system === undefined || Number.isNaN(wall)) {
    throw new Error(`bash did not tell the time: ${stderr}`);
  }
  return { wallMs: wall * 1_000, processorMs: (user + system) * 1_000 };
}
