import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { refuseWithoutWord, type WithoutSecret } from '../../main/services/backup/exports';
import { PLAIN_EXPORT_WORD } from '../../shared/domain/transfer/plain-export-word';
import { EXIT, UsageError } from '../exit-codes';
import { note, warn } from '../output';
import { askLine, newBackupPassphrase } from './questions';
import { withBackups } from './session';

export interface ExportFlags {
  readonly plain?: 'json' | 'csv';
  readonly yesPlainText?: true;
  readonly history?: boolean;
  readonly force?: true;
  readonly backupPassphraseFile?: string;
}

/** `export FILE`: everything in one file, encrypted unless plain text was asked for and meant. */
export async function exportAll(name: string, flags: ExportFlags): Promise<number> {
  const file = resolve(name);
  if (existsSync(file) && flags.force !== true) {
    throw new UsageError('That file is there already. Name another one, or say --force.');
  }
  if (flags.plain === undefined) {
    const passphrase = await newBackupPassphrase(flags.backupPassphraseFile);
    const including = { history: flags.history !== false, settings: true };
    tell(await withBackups(({ exports }) => exports.encrypted(file, passphrase, including)));
    note('exported; TokenTray restores it, and age opens it');
    return EXIT.ok;
  }
  const { plain } = flags;
  if (flags.yesPlainText !== true) {
    if (!process.stdin.isTTY) {
      throw new UsageError(
        'There is no terminal to ask whether plain text is meant. Say --yes-plain-text.',
      );
    }
    refuseWithoutWord(
      await askLine(`Every secret will be readable. Type "${PLAIN_EXPORT_WORD}" to go on: `),
    );
  }
  tell(await withBackups(({ exports }) => exports.plain(file, plain)));
  warn('every secret stands readable in that file: delete it once it has served');
  return EXIT.ok;
}

/** What the file does not hold, which nobody would notice before it is needed. */
function tell({ dateOnly, missing }: WithoutSecret): void {
  if (dateOnly > 0) {
    note(
      dateOnly === 1
        ? '1 credential had no secret to export: only its date is kept here'
        : `${dateOnly} credentials had no secret to export: only their dates are kept here`,
    );
  }
  if (missing > 0) {
    warn(
      `${missing === 1 ? '1 secret is' : `${missing} secrets are`} not in the keychain and so not in the file: TokenTray shows where`,
    );
  }
}
