import { type Command, Option } from 'commander';
import type { CopyFlags } from '../handing-out/copy';
import type { GetFlags } from '../handing-out/get';
import type { RunFlags } from '../handing-out/run-command';
import { type SetExitCode, withJson } from './registrar';

const SHELLS = ['posix', 'fish', 'powershell', 'dotenv'];

/** Adds the commands that give a secret to somebody. */
export function registerHandingOut(program: Command, setExitCode: SetExitCode): void {
  program
    .command('get')
    .description('print the secret of a credential, and nothing else')
    .argument('<name>', 'its name or ID')
    .option('--header', 'the whole Authorization header')
    .option('--curl', 'a curl command with the secret inside')
    .option('--env <variable>', 'a line that sets this environment variable')
    .addOption(new Option('--shell <shell>', 'who reads that line').choices(SHELLS))
    .option('--reveal', 'even where it would be shown on the screen')
    .action(async (name: string, flags: GetFlags) => {
      const { get } = await import('../handing-out/get');
      setExitCode(await get(name, flags));
    });

  withJson(program.command('copy').description('copy a secret; the clipboard is cleared in time'))
    .argument('<name>', 'its name or ID')
    .option('--header', 'the whole Authorization header')
    .option('--curl', 'a curl command with the secret inside')
    .action(async (name: string, flags: CopyFlags) => {
      const { copy } = await import('../handing-out/copy');
      setExitCode(await copy(name, flags));
    });

  program
    .command('run')
    .description('run one command with secrets in its environment, and in nobody else’s')
    .usage('--env VARIABLE=NAME [--env …] -- command [arguments]')
    .argument('[command...]', 'behind --')
    .requiredOption(
      '--env <variable=name>',
      'the variable, and the name or ID of the credential; may be given several times',
      (typed: string, before: readonly string[] | undefined) => [...(before ?? []), typed],
    )
    .addHelpText('after', '\nEnds as the command does; 125 where TokenTray itself refuses.')
    .action(async (command: string[], flags: RunFlags) => {
      const { runCommand } = await import('../handing-out/run-command');
      setExitCode(await runCommand(command, flags));
    });

  program
    .command('clear-clipboard', { hidden: true })
    .requiredOption('--after-ms <ms>')
    .action(async (flags: { afterMs: string }) => {
      const { clearClipboard } = await import('../handing-out/clear-clipboard');
      setExitCode(await clearClipboard(flags));
    });
}
