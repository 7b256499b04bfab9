import type { Command } from 'commander';
import type { ListFlags } from '../reading/list';
import type { ShowFlags } from '../reading/show';
import type { StatusFlags } from '../reading/status';
import { type SetExitCode, withJson } from './registrar';

/** Adds the commands that show names and dates; none of them asks the keychain. */
export function registerReading(program: Command, setExitCode: SetExitCode): void {
  withJson(program.command('list').description('list the credentials, what ends first first'))
    .option('--filter <query>', 'as in the window: words, kind:grafana, expires:<7d, tag:…')
    .option('--archived', 'those in the archive instead')
    .action(async (flags: ListFlags) => {
      const { list } = await import('../reading/list');
      setExitCode(await list(flags));
    });

  withJson(program.command('show').description('show everything of a credential but its secret'))
    .argument('<name>', 'its name or ID; the beginning of its name will do')
    .action(async (name: string, flags: ShowFlags) => {
      const { show } = await import('../reading/show');
      setExitCode(await show(name, flags));
    });

  withJson(program.command('status').description('for cron and CI: end with 0, 3 or 4'))
    .option('--within <time>', 'how far to look ahead', '7d')
    .addHelpText(
      'after',
      '\nEnds with 4 where something has ended, 3 where something ends within the time, else 0.',
    )
    .action(async (flags: StatusFlags) => {
      const { status } = await import('../reading/status');
      setExitCode(await status(flags));
    });
}
