import { ProblemError } from '../../../shared/domain/result';
import { writeContainer } from '../../../shared/domain/transfer/backup-container';
import { type BackupDocument, writeBackup } from '../../../shared/domain/transfer/backup-document';
import type { BackupCipher } from '../../ports/backup-cipher';
import type { BackupFiles } from '../../ports/backup-files';
import { appTexts } from '../../texts/app-texts';
import type { BackupKeys } from './backup-key';
import { backupName } from './backup-names';

export interface BackupWriterParts {
  readonly keys: BackupKeys;
  readonly cipher: BackupCipher;
  readonly files: BackupFiles;
}

/** Puts a backup, encrypted to the present key, into a folder, and gives its path. */
export async function writeBackupFile(
  { keys, cipher, files }: BackupWriterParts,
  folder: string,
  document: BackupDocument,
): Promise<string> {
  const { recipient, wrapped, tag } = await keys.present();
  const text = writeBackup(document);
  const content = await cipher.sealForKey(text, recipient);
  const identity = await keys.identityFor(recipient);
  const back = identity === undefined ? undefined : await cipher.openByKey(content, identity);
  if (back?.outcome !== 'opened' || back.text !== text) {
    throw new ProblemError({
      code: 'backup-not-made',
      message: appTexts().backup.notOpened,
    });
  }
  const { madeAt, state } = document;
  const file = files.within(folder, backupName(tag, madeAt));
  await files.write(
    file,
    writeContainer({
      madeAt,
      state,
      recipient,
      content,
      ...(wrapped === undefined ? {} : { wrapped }),
    }),
  );
  return file;
}
