import { type Command, Option } from 'commander';
import type { AddFlags } from '../changing/add';
import type { PasteFlags } from '../changing/paste';
import type { RenewFlags } from '../changing/renew';
import type { RemoveFlags } from '../changing/rm';
import type { SwitchFlags } from '../changing/switch-key';
import { cliTexts } from '../texts/cli-texts';
import { type SetExitCode, withJson } from './registrar';

/** Adds the commands that change what is kept. */
export function registerChanging(program: Command, setExitCode: SetExitCode): void {
  const { help } = cliTexts();
  const add = program
    .command('add')
    .description(help.add)
    .argument('<name>', help.addName)
    .option('--kind <kind>', help.addKind, 'other')
    .option('--elsewhere', help.elsewhere);
  entryOptions(add).action(async (name: string, flags: AddFlags) => {
    const { add: addEntered } = await import('../changing/add');
    setExitCode(await addEntered(name, flags));
  });

  const paste = program
    .command('paste')
    .description(help.paste)
    .option('--name <name>', help.pasteName)
    .option('--kind <kind>', help.pasteKind)
    .option('--again', help.again);
  entryOptions(paste).action(async (flags: PasteFlags) => {
    const { paste: keepPasted } = await import('../changing/paste');
    setExitCode(await keepPasted(flags));
  });

  withJson(program.command('renew').description(help.renew))
    .argument('<name>', help.givenName)
    .option('--expires <when>', help.renewExpires)
    .option('--never', help.renewNever)
    .option('--field <name=value>', help.renewField, collect)
    .addHelpText('after', `\n${help.entryAfter}`)
    .action(async (name: string, flags: RenewFlags) => {
      const { renew } = await import('../changing/renew');
      setExitCode(await renew(name, flags));
    });

  withJson(program.command('switch-key').description(help.switchKey))
    .argument('<name>', help.switchName)
    .addOption(new Option('--to <key>').choices(['primary', 'secondary']).makeOptionMandatory())
    .action(async (name: string, flags: SwitchFlags) => {
      const { switchKey } = await import('../changing/switch-key');
      setExitCode(await switchKey(name, flags));
    });

  withJson(program.command('test').description(help.test))
    .argument('<name>', help.givenName)
    .action(async (name: string, flags: { json?: true }) => {
      const { testCredential } = await import('../changing/test');
      setExitCode(await testCredential(name, flags));
    });

  withJson(program.command('rm').description(help.rm))
    .argument('<name>', help.givenName)
    .option('--yes', help.rmYes)
    .action(async (name: string, flags: RemoveFlags) => {
      const { remove } = await import('../changing/rm');
      setExitCode(await remove(name, flags));
    });
}

function entryOptions(command: Command): Command {
  const { help } = cliTexts();
  return withJson(command)
    .option('--source <name>', help.source)
    .option('--expires <when>', help.entryExpires)
    .option('--never', help.entryNever)
    .option('--environment <name>', help.environment)
    .option('--tags <tags>', help.tags)
    .option('--field <name=value>', help.field, collect)
    .addHelpText('after', `\n${help.entryAfter}`);
}

function collect(typed: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), typed];
}
