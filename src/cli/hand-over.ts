import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { COMMAND_LINE_SWITCHES } from '../main/platform/command-line';
import { languageIn } from '../main/platform/settings/language-in';
import { userDataFolder } from '../main/platform/user-data-folder';
import { speak } from '../shared/texts/language';
import { APP_NAME } from './app-name';
import { say } from './output';
import { quickTexts } from './texts/quick-texts';

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
    speak(languageIn(userDataFolder(APP_NAME)));
    say(quickTexts().appNotStarted);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}
