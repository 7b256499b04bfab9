import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { COMMAND_LINE_SWITCHES } from '../main/platform/command-line';

/**
 * Has the packaged app's own program do the command. In another process, since Node cannot become
 * another program: signals are passed on to it, and its exit code is ours.
 */
export function handOver(args: readonly string[]): void {
  const [name, switches] =
    process.platform === 'win32'
      ? ['TokenTray.exe', ['--cli', '--']]
      : ['tokentray', COMMAND_LINE_SWITCHES];
  const program = join(import.meta.dirname, '../../..', name);
  const child = spawn(program, [...switches, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGUSR2'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  // From a terminal it gets these itself, as its whole group does.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.on(signal, () => {
      if (process.stdin.isTTY !== true) child.kill(signal);
    });
  }
  child.once('error', () => {
    process.stderr.write('tokentray: the app itself cannot be started; install it again.\n');
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}
