import { ProblemError } from '../../../shared/domain/result';
import { outdated } from '../../../shared/domain/transfer/rotation';
import type { BackupListed, BackupsView } from '../../../shared/ipc/backup-requests';
import type { Clock } from '../../ports/clock';
import type { FileDialogs } from '../../ports/file-dialogs';
import type { Log } from '../../ports/log';
import type { MetadataStore } from '../../ports/metadata-store';
import type { SettingsStore } from '../../ports/settings-store';
import { appTexts } from '../../texts/app-texts';
import { readBackupName } from './backup-names';
import { type BackupWriterParts, writeBackupFile } from './backup-writer';
import type { Collector } from './collector';

export interface BackupShelfParts extends BackupWriterParts {
  readonly collector: Collector;
  readonly metadata: Pick<MetadataStore, 'read'>;
  readonly settings: Pick<SettingsStore, 'read' | 'update'>;
  readonly clock: Pick<Clock, 'now' | 'zone'>;
  readonly log: Pick<Log, 'recordError'>;
  /** Where the backups go that are made before a restore. */
  readonly ownFolder: string;
}

/** Made in the folder that the user chose: a folder of this name tells an empty mount point apart. */
export const SHELF = 'TokenTray backups';
const BEFORE_RESTORES_KEPT = 3;

/** The backups that are kept, in the user's folder and before restores in the app's own. */
export class BackupShelf {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: BackupShelfParts) {}

  async view(): Promise<BackupsView> {
    const { settings, keys } = this.parts;
    const { folder, daily, weekly, last } = settings.read().backups;
    const before = await this.listIn(this.parts.ownFolder).catch(() => []);
    const base = {
      keep: { daily, weekly },
      passphraseSet: keys.hasPassphrase,
      beforeRestores: before.map((each) => ({ ...each, where: 'own' as const })),
      ...(last === undefined ? {} : { lastAt: last.at }),
    };
    if (folder === undefined) return { ...base, backups: [] };
    try {
      const found = await this.listIn(folder);
      return { ...base, folder, backups: found.map((each) => ({ ...each, where: 'folder' })) };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { ...base, folder, backups: [], problem: error.problem };
    }
  }

  /** Asks for a folder; `false` where the user closed the dialog. Throws `ProblemError`. */
  async chooseFolder(dialogs: FileDialogs): Promise<boolean> {
    const parent = await dialogs.chooseFolder(appTexts().backup.folder);
    if (parent === undefined) return false;
    await this.moveTo(parent);
    return true;
  }

  async moveTo(parent: string): Promise<void> {
    const { files, settings } = this.parts;
    const isShelf = files.nameOf(parent) === SHELF;
    const folder = isShelf ? parent : await files.prepare(parent, SHELF);
    const { last: _elsewhere, ...rest } = settings.read().backups;
    settings.update({ backups: { ...rest, folder } });
  }

  /** Nothing is backed up by itself any more; what was made stays. */
  leaveFolder(): void {
    const { folder: _left, last: _last, ...rest } = this.parts.settings.read().backups;
    this.parts.settings.update({ backups: rest });
  }

  keep(daily: number, weekly: number): void {
    const { settings } = this.parts;
    settings.update({ backups: { ...settings.read().backups, daily, weekly } });
  }

  /** Whether something changed since the last backup, and that was on another day. */
  isDue(): boolean {
    const { settings, clock, collector, keys } = this.parts;
    const { folder, last } = settings.read().backups;
    if (folder === undefined || !keys.hasPassphrase) return false;
    if (last === undefined) return true;
    const zone = clock.zone();
    return (
      dayOf(Date.parse(last.at), zone) !== dayOf(clock.now(), zone) &&
      last.state !== collector.state()
    );
  }

  /** Makes a backup in the user's folder and drops what is out of date; gives its path. */
  backUp(): Promise<string> {
    return this.inTurn(async () => {
      const { settings, collector, keys, files } = this.parts;
      const { folder } = settings.read().backups;
      if (folder === undefined) throw noFolder();
      if (!keys.hasPassphrase) throw noPassphrase();
      // Before every secret is read.
      await files.list(folder);
      const document = await collector.collect({ history: true, settings: true });
      const file = await writeBackupFile(this.parts, folder, document);
      const { backups } = settings.read();
      const last = { at: document.madeAt, state: document.state };
      settings.update({ backups: { ...backups, last } });
      await this.dropOutdated(folder);
      return file;
    });
  }

  /** Before a restore, which this undoes; opened by the key in the keychain. Gives its path. */
  backUpBeforeRestore(): Promise<string> {
    return this.inTurn(async () => {
      const { files, collector, ownFolder } = this.parts;
      await files.makeOwn(ownFolder);
      const document = await collector.collect({ history: false, settings: true });
      const file = await writeBackupFile(this.parts, ownFolder, document);
      const older = (await this.listIn(ownFolder)).slice(BEFORE_RESTORES_KEPT);
      await this.drop(
        ownFolder,
        older.map(({ name }) => name),
      );
      return file;
    });
  }

  /** The path of a listed backup; throws `ProblemError` where there is none of that name. */
  async pathOf({ name, where }: Pick<BackupListed, 'name' | 'where'>): Promise<string> {
    const { files, ownFolder, settings } = this.parts;
    const folder = where === 'own' ? ownFolder : settings.read().backups.folder;
    if (folder === undefined || readBackupName(name) === undefined) throw noSuchBackup();
    if (!(await files.list(folder)).includes(name)) throw noSuchBackup();
    return files.within(folder, name);
  }

  /** The newest first. */
  private async listIn(folder: string): Promise<readonly Omit<BackupListed, 'where'>[]> {
    const { files, metadata } = this.parts;
    const own = metadata.read().backupKey?.tag;
    return (await files.list(folder))
      .flatMap((name) => {
        const read = readBackupName(name);
        return read === undefined
          ? []
          : [{ name, madeAt: read.madeAt, fromHere: read.tag === own }];
      })
      .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  }

  /** What stays too long is no reason to call a backup failed. */
  private async dropOutdated(folder: string): Promise<void> {
    try {
      const own = (await this.listIn(folder)).filter(({ fromHere }) => fromHere);
      const dated = own.map(({ name, madeAt }) => ({ name, atMs: Date.parse(madeAt) }));
      await this.drop(folder, outdated(dated, this.parts.settings.read().backups));
    } catch (error) {
      this.parts.log.recordError('backup-not-dropped', error);
    }
  }

  private async drop(folder: string, names: readonly string[]): Promise<void> {
    const { files } = this.parts;
    for (const name of names) await files.remove(files.within(folder, name));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

/** The calendar day there, as text. */
function dayOf(epochMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(epochMs);
}

function noFolder(): ProblemError {
  return new ProblemError({
    code: 'backup-folder-missing',
    message: appTexts().backup.noFolder,
  });
}

function noPassphrase(): ProblemError {
  return new ProblemError({
    code: 'backup-passphrase-missing',
    message: appTexts().backup.noPassphrase,
  });
}

function noSuchBackup(): ProblemError {
  return new ProblemError({
    code: 'backup-not-there',
    message: appTexts().backup.notThere,
  });
}
