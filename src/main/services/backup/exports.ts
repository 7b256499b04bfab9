import { judgePassphrase } from '../../../shared/domain/passphrase';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import { type BackupDocument, writeBackup } from '../../../shared/domain/transfer/backup-document';
import { writePlainExport } from '../../../shared/domain/transfer/plain-export';
import { PLAIN_EXPORT_WORD } from '../../../shared/domain/transfer/plain-export-word';
import { plainRows } from '../../../shared/domain/transfer/plain-rows';
import { secretIdsIn } from '../../../shared/domain/transfer/secret-slots';
import type { ExportInput, PlainExportInput } from '../../../shared/ipc/backup-requests';
import type { BackupCipher } from '../../ports/backup-cipher';
import type { BackupFiles } from '../../ports/backup-files';
import type { Clock } from '../../ports/clock';
import type { FileDialogs } from '../../ports/file-dialogs';
import { appTexts } from '../../texts/app-texts';
import type { Collector, Including } from './collector';
import { plainCsv } from './plain-csv';

export interface ExportsParts {
  readonly collector: Pick<Collector, 'collect'>;
  readonly cipher: Pick<BackupCipher, 'sealUnderPassphrase' | 'openUnderPassphrase'>;
  readonly files: Pick<BackupFiles, 'write'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What went out without a secret. */
export interface WithoutSecret {
  /** Credentials of which only the date is kept here. */
  readonly dateOnly: number;
  /** Secrets that should be in the keychain and are not. */
  readonly missing: number;
}

/** Everything in one file: encrypted, or in plain text after a word was typed. */
export class Exports {
  constructor(private readonly parts: ExportsParts) {}

  /** Asks where it goes; gives the path, or `undefined` where the user closed the dialog. */
  async encryptedBy(dialogs: FileDialogs, input: ExportInput): Promise<string | undefined> {
    unwrap(judgePassphrase(input.passphrase));
    const { exports } = appTexts();
    const file = await dialogs.chooseTarget(exports.encrypted, `tokentray-${this.today()}.age`, [
      { name: exports.ageFile, extensions: ['age'] },
    ]);
    if (file !== undefined) await this.encrypted(file, input.passphrase, input);
    return file;
  }

  async plainBy(dialogs: FileDialogs, input: PlainExportInput): Promise<string | undefined> {
    refuseWithoutWord(input.word);
    const { form } = input;
    const file = await dialogs.chooseTarget(
      appTexts().exports.plain,
      `tokentray-${this.today()}.${form}`,
      [{ name: form.toUpperCase(), extensions: [form] }],
    );
    if (file !== undefined) await this.plain(file, form);
    return file;
  }

  /** An age file under a passphrase that holds a backup; throws `ProblemError`. */
  async encrypted(file: string, passphrase: string, including: Including): Promise<WithoutSecret> {
    unwrap(judgePassphrase(passphrase));
    const { collector, cipher, files } = this.parts;
    const document = await collector.collect(including);
    const text = writeBackup(document);
    const sealed = await cipher.sealUnderPassphrase(text, passphrase);
    const back = await cipher.openUnderPassphrase(sealed, passphrase);
    if (back.outcome !== 'opened' || back.text !== text) {
      throw new ProblemError({
        code: 'backup-not-made',
        message: appTexts().exports.notOpened,
      });
    }
    await files.write(file, sealed);
    return withoutSecret(document);
  }

  /** A file that anybody can read who gets at it; throws `ProblemError`. */
  async plain(file: string, form: PlainExportInput['form']): Promise<WithoutSecret> {
    const { collector, files, clock } = this.parts;
    const document = await collector.collect({ history: false, settings: false });
    const rows = plainRows(document.records, document.secrets);
    const at = new Date(clock.now()).toISOString();
    await files.write(file, form === 'csv' ? await plainCsv(rows) : writePlainExport(at, rows));
    return withoutSecret(document);
  }

  private today(): string {
    return new Date(this.parts.clock.now()).toISOString().slice(0, 10);
  }
}

function withoutSecret({ records, secrets }: BackupDocument): WithoutSecret {
  const { sources, credentials } = records;
  const named = [...sources, ...credentials].flatMap(secretIdsIn);
  return {
    dateOnly: credentials.filter(({ secretId }) => secretId === undefined).length,
    missing: named.filter((id) => !secrets.has(id)).length,
  };
}

/** Throws `ProblemError` unless the word was typed. */
export function refuseWithoutWord(word: string): void {
  if (word.trim().toLowerCase() === PLAIN_EXPORT_WORD) return;
  throw new ProblemError({
    code: 'word-missing',
    message: appTexts().exports.wordMissing(PLAIN_EXPORT_WORD),
    field: 'word',
  });
}
