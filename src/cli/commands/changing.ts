import { type Command, Option } from 'commander';
import type { AddFlags } from '../changing/add';
import type { PasteFlags } from '../changing/paste';
import type { RenewFlags } from '../changing/renew';
import type { RemoveFlags } from '../changing/rm';
import type { SwitchFlags } from '../changing/switch-key';
import { type SetExitCode, withJson } from './registrar';

const STDIN = `The secret comes from standard input, or is asked for and not shown; it is never an argument.
WHEN is a date (2030-01-31 18:30, UTC with Z after it) or a time to live (10d).`;

/** Adds the commands that change what is kept. */
export function registerChanging(program: Command, setExitCode: SetExitCode): void {
  const add = program
    .command('add')
    .description('keep a secret that was made elsewhere, or only its date')
    .argument('<name>', 'what it is to be called')
    .option('--kind <kind>', 'other, ea-key, grafana-key, apim-token or gateway-token', 'other')
    .option('--elsewhere', 'the secret is held elsewhere: keep only its date');
  entryOptions(add).action(async (name: string, flags: AddFlags) => {
    const { add: addEntered } = await import('../changing/add');
    setExitCode(await addEntered(name, flags));
  });

  const paste = program
    .command('paste')
    .description('find the secret in a header, a curl command, JSON … and keep it')
    .option('--name <name>', 'what it is to be called, where nothing in it tells')
    .option('--kind <kind>', 'keep it as this kind')
    .option('--again', 'even where it is kept, or was kept, already');
  entryOptions(paste).action(async (flags: PasteFlags) => {
    const { paste: keepPasted } = await import('../changing/paste');
    setExitCode(await keepPasted(flags));
  });

  withJson(program.command('renew').description('renew a credential, or enter its new secret'))
    .argument('<name>', 'its name or ID')
    .option('--expires <when>', 'when the new one ends, where it does not tell')
    .option('--never', 'the new one has no end')
    .option('--field <name=value>', 'what the new one differs in', collect)
    .addHelpText('after', `\n${STDIN}`)
    .action(async (name: string, flags: RenewFlags) => {
      const { renew } = await import('../changing/renew');
      setExitCode(await renew(name, flags));
    });

  withJson(
    program.command('switch-key').description('sign all tokens of a service with its other key'),
  )
    .argument('<name>', 'the name or ID of the service or gateway')
    .addOption(new Option('--to <key>').choices(['primary', 'secondary']).makeOptionMandatory())
    .action(async (name: string, flags: SwitchFlags) => {
      const { switchKey } = await import('../changing/switch-key');
      setExitCode(await switchKey(name, flags));
    });

  withJson(program.command('test').description('try whether a credential still works'))
    .argument('<name>', 'its name or ID')
    .action(async (name: string, flags: { json?: true }) => {
      const { testCredential } = await import('../changing/test');
      setExitCode(await testCredential(name, flags));
    });

  withJson(program.command('rm').description('delete a credential and its secret here'))
    .argument('<name>', 'its name or ID')
    .option('--yes', 'do it without asking')
    .action(async (name: string, flags: RemoveFlags) => {
      const { remove } = await import('../changing/rm');
      setExitCode(await remove(name, flags));
    });
}

function entryOptions(command: Command): Command {
  return withJson(command)
    .option('--source <name>', 'the service, gateway or connection it belongs to')
    .option('--expires <when>', 'when it ends, where it does not tell itself')
    .option('--never', 'it has no end')
    .option('--environment <name>', 'such as production')
    .option('--tags <tags>', 'separated by commas')
    .option('--field <name=value>', 'what its kind asks for, such as service=GitHub', collect)
    .addHelpText('after', `\n${STDIN}`);
}

function collect(typed: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), typed];
}
