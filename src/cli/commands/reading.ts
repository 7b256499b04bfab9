import type { Command } from 'commander';
import type { CalendarFlags } from '../reading/calendar';
import type { ListFlags } from '../reading/list';
import type { ShowFlags } from '../reading/show';
import type { StatusFlags } from '../reading/status';
import { cliTexts } from '../texts/cli-texts';
import { type SetExitCode, withJson } from './registrar';

/** Adds the commands that show names and dates; none of them asks the keychain. */
export function registerReading(program: Command, setExitCode: SetExitCode): void {
  const { help } = cliTexts();
  withJson(program.command('list').description(help.list))
    .option('--filter <query>', help.filter)
    .option('--archived', help.archived)
    .action(async (flags: ListFlags) => {
      const { list } = await import('../reading/list');
      setExitCode(await list(flags));
    });

  withJson(program.command('show').description(help.show))
    .argument('<name>', help.showName)
    .action(async (name: string, flags: ShowFlags) => {
      const { show } = await import('../reading/show');
      setExitCode(await show(name, flags));
    });

  withJson(program.command('status').description(help.status))
    .option('--within <time>', help.within, '7d')
    .addHelpText('after', `\n${help.statusAfter}`)
    .action(async (flags: StatusFlags) => {
      const { status } = await import('../reading/status');
      setExitCode(await status(flags));
    });

  program
    .command('calendar')
    .description(help.calendar)
    .option('--names', help.calendarNames)
    .option('--out <file>', help.calendarOut)
    .action(async (flags: CalendarFlags) => {
      const { calendar } = await import('../reading/calendar');
      setExitCode(await calendar(flags));
    });
}
