import { type Command, Option } from 'commander';
import type { CopyFlags } from '../handing-out/copy';
import type { GetFlags } from '../handing-out/get';
import type { RunFlags } from '../handing-out/run-command';
import { cliTexts } from '../texts/cli-texts';
import { type SetExitCode, withJson } from './registrar';

const SHELLS = ['posix', 'fish', 'powershell', 'dotenv'];

/** Adds the commands that give a secret to somebody. */
export function registerHandingOut(program: Command, setExitCode: SetExitCode): void {
  const { help } = cliTexts();
  program
    .command('get')
    .description(help.get)
    .argument('<name>', help.givenName)
    .option('--header', help.header)
    .option('--curl', help.curl)
    .option('--env <variable>', help.env)
    .addOption(new Option('--shell <shell>', help.shell).choices(SHELLS))
    .option('--reveal', help.reveal)
    .action(async (name: string, flags: GetFlags) => {
      const { get } = await import('../handing-out/get');
      setExitCode(await get(name, flags));
    });

  withJson(program.command('copy').description(help.copy))
    .argument('<name>', help.givenName)
    .option('--header', help.header)
    .option('--curl', help.curl)
    .action(async (name: string, flags: CopyFlags) => {
      const { copy } = await import('../handing-out/copy');
      setExitCode(await copy(name, flags));
    });

  program
    .command('run')
    .description(help.run)
    .usage(help.runUsage)
    .argument('[command...]', help.runCommand)
    .requiredOption(
      '--env <variable=name>',
      help.runEnv,
      (typed: string, before: readonly string[] | undefined) => [...(before ?? []), typed],
    )
    .addHelpText('after', `\n${help.runAfter}`)
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
