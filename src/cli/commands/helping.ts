import { type Command, Option } from 'commander';
import { cliTexts } from '../texts/cli-texts';
import type { SetExitCode } from './registrar';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** Adds the lock, the completion and the schema. */
export function registerHelping(program: Command, setExitCode: SetExitCode): void {
  const { help } = cliTexts();
  program
    .command('lock')
    .description(help.lock)
    .action(async () => {
      const { lock } = await import('../lock');
      setExitCode(await lock());
    });

  program
    .command('unlock')
    .description(help.unlock)
    .action(async () => {
      const { unlock } = await import('../lock');
      setExitCode(await unlock());
    });

  program
    .command('completion')
    .description(help.completion)
    .addArgument(program.createArgument('<shell>').choices(SHELLS))
    .addHelpText('after', `\n${help.completionAfter}`)
    .action(async (shell: string) => {
      const { printCompletionScript } = await import('../completion/scripts');
      setExitCode(await printCompletionScript(shell));
    });

  program
    .command('complete', { hidden: true })
    .addOption(new Option('--with-help'))
    .argument('[words...]')
    .action(async (words: string[], flags: { withHelp?: true }) => {
      const { complete } = await import('../completion/complete');
      setExitCode(await complete(program, words, flags));
    });

  program
    .command('schema')
    .description(help.schema)
    .argument('[command...]', help.schemaCommand)
    .action(async (words: string[]) => {
      const { printSchema } = await import('../schema/print-schema');
      setExitCode(await printSchema(words.join(' ')));
    });
}
