import { type Command, Option } from 'commander';
import { TOLD_FORMATS } from '../shared/domain/import/sniff';
import type { ImportFlags } from './import';
import { cliTexts } from './texts/cli-texts';

/** The command `import`. */
export function registerImport(program: Command, setExitCode: (code: number) => void): void {
  const { help } = cliTexts();
  program
    .command('import')
    .description(help.import)
    .argument('<file>', help.importFile)
    .addOption(new Option('--format <format>', help.importFormat).choices(TOLD_FORMATS))
    .option('--map <column=field...>', help.map)
    .addOption(
      new Option('--date-order <order>', help.dateOrder).choices(['day-first', 'month-first']),
    )
    .option('--utc', help.utc)
    .option('--environment <name>', help.importEnvironment)
    .addOption(
      new Option('--duplicates <what>', help.duplicates).choices(['skip', 'add', 'replace']),
    )
    .option('--dry-run', help.dryRun)
    .option('--json', help.importJson)
    .option('--yes', help.importYes)
    .action(async (file: string, flags: ImportFlags) => {
      const { importFile } = await import('./import');
      setExitCode(await importFile(file, flags));
    });
}
