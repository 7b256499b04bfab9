import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { refuseWithoutWord, type WithoutSecret } from '../../main/services/backup/exports';
import { PLAIN_EXPORT_WORD } from '../../shared/domain/transfer/plain-export-word';
import { EXIT, UsageError } from '../exit-codes';
import { note, warn } from '../output';
import { cliTexts } from '../texts/cli-texts';
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
  const texts = cliTexts().backup;
  const file = resolve(name);
  if (existsSync(file) && flags.force !== true) {
    throw new UsageError(texts.fileIsThere);
  }
  if (flags.plain === undefined) {
    const passphrase = await newBackupPassphrase(flags.backupPassphraseFile);
    const including = { history: flags.history !== false, settings: true };
    tell(await withBackups(({ exports }) => exports.encrypted(file, passphrase, including)));
    note(texts.exported);
    return EXIT.ok;
  }
  const { plain } = flags;
  if (flags.yesPlainText !== true) {
    if (!process.stdin.isTTY) {
      throw new UsageError(texts.noTerminalForPlain);
    }
    refuseWithoutWord(await askLine(`${texts.typeWord(PLAIN_EXPORT_WORD)} `));
  }
  tell(await withBackups(({ exports }) => exports.plain(file, plain)));
  warn(texts.plainExported);
  return EXIT.ok;
}

/** What the file does not hold, which nobody would notice before it is needed. */
function tell({ dateOnly, missing }: WithoutSecret): void {
  const texts = cliTexts().backup;
  if (dateOnly > 0) note(texts.datesOnly(dateOnly));
  if (missing > 0) warn(texts.notExported(missing));
}
