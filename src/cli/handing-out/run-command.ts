import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ProblemError } from '../../shared/domain/result';
import { EXIT, UsageError } from '../exit-codes';
import { sayError } from '../output';
import { secretOf } from '../secret-of';
import { withSession } from '../session';
import { cliTexts } from '../texts/cli-texts';
import { variableName } from '../variable-name';
import { userEnvironment } from './user-environment';

export interface RunFlags {
  readonly env: readonly string[];
}

type Variable = readonly [name: string, credential: string];

/**
 * `run`: starts one program with secrets in its environment, and in nobody else's. Signals are
 * passed on to it; gives its exit code, or 128 and the signal's number.
 */
export async function runCommand(command: readonly string[], { env }: RunFlags): Promise<number> {
  const [program, ...args] = command;
  if (program === undefined) {
    throw new UsageError(cliTexts().handingOut.whatToRun);
  }
  const wanted = env.map(readVariable);
  const variables = await withSession(async (session) => {
    const found: Record<string, string> = {};
    for (const [name, credential] of wanted) {
      const { id, secret } = await secretOf(session, credential);
      if (secret.includes('\0')) throw notForEnvironment();
      found[name] = secret;
      await session.history.note(id, 'copied', {
        detail: cliTexts().handingOut.history.given,
      });
    }
    return found;
  });
  return runChild(program, args, { ...userEnvironment(process.env), ...variables });
}

function readVariable(typed: string): Variable {
  const at = typed.indexOf('=');
  const name = variableName(at < 0 ? typed : typed.slice(0, at), '--env');
  const credential = typed.slice(at + 1);
  if (at > 0 && credential !== '') return [name, credential];
  throw new UsageError(cliTexts().handingOut.envForm);
}

function notForEnvironment(): ProblemError {
  return new ProblemError({
    code: 'not-for-environment',
    message: cliTexts().handingOut.zeroByte,
  });
}

const PASSED_ON = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const;
/** From a terminal the program gets these itself, as its whole group does. */
const FROM_TERMINAL = ['SIGINT', 'SIGQUIT'] as const;

function runChild(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  return new Promise((resolve) => {
    const undo: (() => void)[] = [];
    const onSignal = (signal: NodeJS.Signals, act: () => void) => {
      process.on(signal, act);
      undo.push(() => process.off(signal, act));
    };
    if (process.platform !== 'win32') {
      for (const signal of PASSED_ON) onSignal(signal, () => child.kill(signal));
    }
    for (const signal of FROM_TERMINAL) {
      onSignal(signal, () => {
        if (process.stdin.isTTY !== true) child.kill(signal);
      });
    }
    // Only now: the program may send its first signal before this goes on.
    const child = spawn(program, args, { env, stdio: 'inherit' });
    const end = (code: number) => {
      for (const each of undo) each();
      resolve(code);
    };
    child.once('error', (error) => {
      const missing = Reflect.get(error, 'code') === 'ENOENT';
      sayError(
        'failure',
        missing ? 'program-unknown' : 'program-not-runnable',
        missing ? cliTexts().handingOut.noProgram : cliTexts().handingOut.notRunnable,
      );
      end(missing ? EXIT.noProgram : EXIT.notRunnable);
    });
    child.once('exit', (code, signal) => {
      end(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
