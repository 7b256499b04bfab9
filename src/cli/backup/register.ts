import { type Command, Option } from 'commander';
import { cliTexts } from '../texts/cli-texts';
import type { RestoreFlags } from './backup';
import type { ExportFlags } from './export';

/** `export` and `backup`. */
export function registerBackup(program: Command, setExitCode: (code: number) => void): void {
  const { help } = cliTexts().backup;
  const passphraseFile = ['--backup-passphrase-file <file>', help.passphraseFile] as const;
  program
    .command('export')
    .description(help.export)
    .argument('<file>', help.newFile)
    .option(...passphraseFile)
    .addOption(new Option('--plain <form>', help.plain).choices(['json', 'csv']))
    .option('--yes-plain-text', help.yesPlainText)
    .option('--no-history', help.noHistory)
    .option('--force', help.force)
    .action(async (file: string, flags: ExportFlags) => {
      const { exportAll } = await import('./export');
      setExitCode(await exportAll(file, flags));
    });

  const backup = program.command('backup').description(help.backup);
  backup
    .command('now')
    .description(help.now)
    .action(async () => {
      const { backupNow } = await import('./backup');
      setExitCode(await backupNow());
    });
  backup
    .command('list')
    .description(help.list)
    .option('--json', help.json)
    .action(async (flags: { json?: true }) => {
      const { backupList } = await import('./backup');
      setExitCode(await backupList(flags));
    });
  backup
    .command('restore')
    .description(help.restore)
    .argument('<file>')
    .option('--replace', help.replace)
    .option('--take <name...>', help.take)
    .option('--dry-run', help.dryRun)
    .option('-y, --yes', help.yes)
    .option(...passphraseFile)
    .action(async (file: string, flags: RestoreFlags) => {
      const { backupRestore } = await import('./backup');
      setExitCode(await backupRestore(file, flags));
    });
  backup
    .command('undo')
    .description(help.undo)
    .argument('<name>', help.name)
    .action(async (name: string) => {
      const { backupUndo } = await import('./backup');
      setExitCode(await backupUndo(name));
    });
}
