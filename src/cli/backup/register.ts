import { type Command, Option } from 'commander';
import type { RestoreFlags } from './backup';
import type { ExportFlags } from './export';

const PASSPHRASE = [
  '--backup-passphrase-file <file>',
  'holds the passphrase of the backup or export; else it is asked for',
] as const;

/** `export` and `backup`. */
export function registerBackup(program: Command, setExitCode: (code: number) => void): void {
  program
    .command('export')
    .description('write everything into one encrypted file (age), or in plain text')
    .argument('<file>', 'the new file')
    .option(...PASSPHRASE)
    .addOption(new Option('--plain <form>', 'in plain text').choices(['json', 'csv']))
    .option('--yes-plain-text', 'plain text is meant; else a word is asked for')
    .option('--no-history', 'without the history')
    .option('--force', 'also over a file that is there')
    .action(async (file: string, flags: ExportFlags) => {
      const { exportAll } = await import('./export');
      setExitCode(await exportAll(file, flags));
    });

  const backup = program.command('backup').description('make, list and restore backups');
  backup
    .command('now')
    .description('make a backup in the folder chosen in the app; prints its path')
    .action(async () => {
      const { backupNow } = await import('./backup');
      setExitCode(await backupNow());
    });
  backup
    .command('list')
    .description('list the backups')
    .option('--json', 'print them as JSON')
    .action(async (flags: { json?: true }) => {
      const { backupList } = await import('./backup');
      setExitCode(await backupList(flags));
    });
  backup
    .command('restore')
    .description('show what a backup or an encrypted export would change, ask, and restore it')
    .argument('<file>')
    .option('--replace', 'all becomes as in the backup; else nothing here is removed or changed')
    .option('--take <name...>', 'entries that differ and become as in the backup')
    .option('--dry-run', 'only show it')
    .option('-y, --yes', 'do not ask')
    .option(...PASSPHRASE)
    .action(async (file: string, flags: RestoreFlags) => {
      const { backupRestore } = await import('./backup');
      setExitCode(await backupRestore(file, flags));
    });
  backup
    .command('undo')
    .description('bring back what was there before a restore')
    .argument('<name>', 'of the backup that was made before it; see: tokentray backup list')
    .action(async (name: string) => {
      const { backupUndo } = await import('./backup');
      setExitCode(await backupUndo(name));
    });
}
