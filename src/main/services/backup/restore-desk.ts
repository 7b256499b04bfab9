import { randomUUID } from 'node:crypto';
import { ProblemError } from '../../../shared/domain/result';
import { secretIdsIn } from '../../../shared/domain/transfer/secret-slots';
import type {
  BackupFound,
  BackupListed,
  Restored,
  RestoreInput,
  RestoreView,
} from '../../../shared/ipc/backup-requests';
import type { BackupCipher } from '../../ports/backup-cipher';
import type { BackupFiles } from '../../ports/backup-files';
import type { Clock } from '../../ports/clock';
import type { FileDialogs } from '../../ports/file-dialogs';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import type { BackupKeys } from './backup-key';
import { BACKUP_EXTENSION } from './backup-names';
import type { BackupShelf } from './backup-shelf';
import { openBackup, type Sealed, sealedIn } from './open-backup';
import type { Comparison, Restorer } from './restorer';

export interface RestoreDeskParts {
  readonly files: BackupFiles;
  readonly dialogs: FileDialogs;
  readonly cipher: BackupCipher;
  readonly keys: BackupKeys;
  readonly shelf: Pick<BackupShelf, 'pathOf'>;
  readonly restorer: Restorer;
  readonly metadata: Pick<MetadataStore, 'read'>;
  readonly clock: Pick<Clock, 'after'>;
}

/** Far above what ten thousand credentials come to. */
export const LARGEST_BACKUP_BYTES = 200 * 1024 * 1024;
const HELD_MS = 10 * 60_000;

interface Chosen {
  readonly id: string;
  readonly fileName: string;
  readonly sealed: Sealed;
  readonly comparison?: Comparison;
}

/** The backup that is being restored: in memory only, one at a time, and not for long. */
export class RestoreDesk {
  private chosen: Chosen | undefined;
  private cancel: () => void = () => undefined;

  constructor(private readonly parts: RestoreDeskParts) {}

  /** A listed backup, or one that the user is asked for; `undefined` where none was chosen. */
  async find(
    listed: Pick<BackupListed, 'name' | 'where'> | null,
  ): Promise<BackupFound | undefined> {
    const { dialogs, shelf } = this.parts;
    const texts = appTexts().restore;
    const kinds = [
      { name: texts.backups, extensions: [BACKUP_EXTENSION, 'age'] },
      { name: texts.allFiles, extensions: ['*'] },
    ];
    const file =
      listed === null ? await dialogs.chooseFile(texts.choose, kinds) : await shelf.pathOf(listed);
    return file === undefined ? undefined : this.take(file);
  }

  /** The file of that path; throws `ProblemError` where it is no backup. */
  async take(file: string): Promise<BackupFound> {
    const { files, metadata } = this.parts;
    const sealed = sealedIn(await files.read(file, LARGEST_BACKUP_BYTES));
    const own = metadata.read().backupKey?.recipient;
    const needsPassphrase = sealed.form === 'passphrase' || sealed.container.recipient !== own;
    const [id, fileName] = [randomUUID(), files.nameOf(file)];
    this.hold({ id, fileName, sealed });
    return { id, fileName, needsPassphrase };
  }

  /** Opens it and compares it with what is here; throws `ProblemError`. */
  async open(id: string, passphrase: string): Promise<RestoreView> {
    const { cipher, keys, restorer } = this.parts;
    const { fileName, sealed } = this.held(id);
    const backup = await openBackup(sealed, passphrase, {
      cipher,
      identityFor: (recipient) => keys.identityFor(recipient),
    });
    const comparison = await restorer.compare(backup);
    this.held(id);
    this.hold({ id, fileName, sealed, comparison });
    const { records, secrets, madeAt, settings } = backup;
    const named = [...records.sources, ...records.credentials].flatMap(secretIdsIn);
    return {
      id,
      fileName,
      madeAt,
      rows: comparison.rows,
      missingSecrets: named.filter((each) => !secrets.has(each)).length,
      renewing: records.credentials.filter(({ autoRenew }) => autoRenew !== undefined).length,
      hasSettings: settings !== undefined,
    };
  }

  /** Carries it out; throws `ProblemError` with everything as it was. */
  async restore(id: string, input: RestoreInput): Promise<Restored> {
    const { comparison } = this.held(id);
    if (comparison === undefined) throw gone();
    const restored = await this.parts.restorer.restore(comparison, input);
    this.forget();
    return { ...restored, undo: this.parts.files.nameOf(restored.undo) };
  }

  /** Replaces all by what a backup before a restore holds. */
  async undo(name: string): Promise<Restored> {
    const { id } = await this.take(await this.parts.shelf.pathOf({ name, where: 'own' }));
    await this.open(id, '');
    return this.restore(id, { mode: 'replace', take: [], settings: true });
  }

  close(id: string): void {
    if (this.chosen?.id === id) this.forget();
  }

  forget(): void {
    this.cancel();
    this.chosen = undefined;
  }

  private hold(chosen: Chosen): void {
    this.forget();
    this.chosen = chosen;
    this.cancel = this.parts.clock.after(HELD_MS, () => this.forget());
  }

  private held(id: string): Chosen {
    if (this.chosen?.id === id) return this.chosen;
    throw gone();
  }
}

function gone(): ProblemError {
  return new ProblemError({
    code: 'restore-gone',
    message: appTexts().restore.gone,
  });
}
