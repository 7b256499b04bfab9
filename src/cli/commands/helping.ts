import { type Command, Option } from 'commander';
import type { SetExitCode } from './registrar';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

/** Adds the lock, the completion and the schema. */
export function registerHelping(program: Command, setExitCode: SetExitCode): void {
  program
    .command('lock')
    .description('lock the running app')
    .action(async () => {
      const { lock } = await import('../lock');
      setExitCode(await lock());
    });

  program
    .command('unlock')
    .description('unlock the running app; asks for the passphrase')
    .action(async () => {
      const { unlock } = await import('../lock');
      setExitCode(await unlock());
    });

  program
    .command('completion')
    .description('print what makes a shell complete commands, options and names')
    .addArgument(program.createArgument('<shell>').choices(SHELLS))
    .addHelpText('after', '\nFor example in ~/.bashrc: source <(tokentray completion bash)')
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
    .description('print the JSON Schema of what a command gives with --json')
    .argument('[command...]', 'such as list, or grafana keys; all of them without it')
    .action(async (words: string[]) => {
      const { printSchema } = await import('../schema/print-schema');
      setExitCode(await printSchema(words.join(' ')));
    });
}
