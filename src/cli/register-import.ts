import { type Command, Option } from 'commander';
import { TOLD_FORMATS } from '../shared/domain/import/sniff';
import type { ImportFlags } from './import';

/** The command `import`. */
export function registerImport(program: Command, setExitCode: (code: number) => void): void {
  program
    .command('import')
    .description('take credentials over from a CSV, JSON, .env, Bitwarden or 1Password file')
    .argument('<file>', 'up to 64 MB and 100,000 rows, of which 10,000 can be written at once')
    .addOption(new Option('--format <format>', 'else it is guessed').choices(TOLD_FORMATS))
    .option('--map <column=field...>', 'what a column is: name, secret, expires, notes, ignore …')
    .addOption(
      new Option('--date-order <order>', 'of dates such as 03/04/2030').choices([
        'day-first',
        'month-first',
      ]),
    )
    .option('--utc', 'times without a zone are UTC; else they are local')
    .option('--environment <name>', 'of rows that say none (production)')
    .addOption(
      new Option('--duplicates <what>', 'what is done with rows that are here already').choices([
        'skip',
        'add',
        'replace',
      ]),
    )
    .option('--dry-run', 'only tell what would be done')
    .option('--json', 'tell it as JSON; never the secrets')
    .option('--yes', 'do not ask')
    .action(async (file: string, flags: ImportFlags) => {
      const { importFile } = await import('./import');
      setExitCode(await importFile(file, flags));
    });
}
