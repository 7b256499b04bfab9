import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EMPTY_METADATA, type Metadata } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type { MetadataOrigin, MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import { FileLock } from '../files/file-lock';
import { followFile } from '../files/follow-file';
import {
  asideName,
  diskProblem,
  type FileMark,
  keepCopy,
  markOf,
  moveAside,
  replaceFile,
  sameMark,
} from '../files/safe-file';
import { readMetadataFile } from './metadata-file';
import { bringsMany, metadataText, metadataTextInTurns } from './metadata-text';

export interface FileMetadataStoreOptions {
  /** The user's data folder; made when it is missing. */
  readonly directory: string;
  /** Take over at once what another process saves; else only before a change of one's own. */
  readonly follow?: boolean;
}

/** A writer holds the lock for milliseconds. */
const LOCK_WAIT_MS = 5_000;

/**
 * Keeps the metadata in `<directory>/credentials.json`, and the version before the last change in
 * `credentials.json.bak`. The file is read here, and again where another process has saved it: the
 * app and the command line write in turn, each upon what the other has left.
 */
export function createFileMetadataStore(options: FileMetadataStoreOptions): MetadataStore {
  const file = join(options.directory, 'credentials.json');
  const store = new FileMetadataStore(file);
  if (options.follow === true) {
    makeFolder(file);
    followFile(file, () => store.takeOver());
  }
  return store;
}

class FileMetadataStore implements MetadataStore {
  private document: Metadata = EMPTY_METADATA;
  private found: MetadataOrigin;
  /** The file as this process last read or wrote it. */
  private known: FileMark | undefined;
  private readonly backup: string;
  private readonly lock: FileLock;
  private readonly listeners = new Set<() => void>();
  private changing = false;
  private saving = false;

  constructor(private readonly file: string) {
    this.backup = `${file}.bak`;
    this.lock = new FileLock(`${file}.lock`);
    this.found = this.load();
  }

  get origin(): MetadataOrigin {
    return this.found;
  }

  read(): Metadata {
    return this.document;
  }

  async update(change: (current: Metadata) => Metadata): Promise<void> {
    if (this.found.state === 'damaged') {
      throw new ProblemError({
        code: 'metadata-damaged',
        message: appTexts().metadataFile.chooseFirst(this.found.reason),
      });
    }
    if (this.changing) throw new Error('A change of the metadata was begun inside another.');
    const release = this.lockNow() ?? (await this.lockSoon());
    const before = this.document;
    this.changing = true;
    try {
      this.readAnew();
      const next = change(this.document);
      this.changing = false;
      if (next === this.document) return;
      if (!bringsMany(next, this.document)) return this.commit(next, metadataText(next));
      // The lock is held meanwhile: others wait for it, in this process too.
      this.saving = true;
      this.commit(next, await metadataTextInTurns(next));
    } finally {
      this.changing = false;
      this.saving = false;
      release();
      if (this.document !== before) this.tell();
    }
  }

  /** Takes over what another process has saved meanwhile. */
  takeOver(): void {
    const before = this.document;
    if (this.changing || this.saving || this.found.state === 'damaged') return;
    this.readAnew();
    if (this.document !== before) this.tell();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async recover(choice: 'backup' | 'empty'): Promise<void> {
    if (this.found.state !== 'damaged') return;
    const release = this.lockNow() ?? (await this.lockSoon());
    try {
      this.replaceDamaged(choice);
    } finally {
      release();
    }
    this.tell();
  }

  private replaceDamaged(choice: 'backup' | 'empty'): void {
    const before = readMetadataFile(this.backup);
    if (choice === 'backup' && before.state !== 'good') {
      const { metadataFile } = appTexts();
      throw new ProblemError({
        code: 'backup-unusable',
        message:
          before.state === 'bad'
            ? metadataFile.backupUnusable(before.reason)
            : metadataFile.noBackup,
      });
    }
    if (markOf(this.file) !== undefined) putAside(this.file, 'damaged');
    // The next change would replace a backup that was not wanted now but may be missed later.
    if (choice === 'empty' && before.state !== 'missing') {
      keepCopy(this.backup, asideName(this.file, 'backup'), 'copy');
    }
    this.known = undefined;
    const next = choice === 'backup' && before.state === 'good' ? before.document : EMPTY_METADATA;
    this.commit(next, metadataText(next));
    this.found = { state: choice === 'backup' ? 'loaded' : 'new' };
  }

  /** At once, so that a change that nobody is in the way of is made without waiting. */
  private lockNow() {
    makeFolder(this.file);
    return this.lock.tryTake();
  }

  private async lockSoon() {
    const release = await this.lock.take(LOCK_WAIT_MS);
    if (release !== undefined) return release;
    throw new ProblemError({ code: 'metadata-busy', message: appTexts().metadataFile.busy });
  }

  /** What others saved under the lock is as good as our own; anything else is set aside by the next change. */
  private readAnew(): void {
    const mark = markOf(this.file);
    if (mark === undefined || sameMark(mark, this.known)) return;
    const found = readMetadataFile(this.file);
    if (found.state !== 'good') return;
    this.document = found.document;
    this.known = mark;
    this.found = { state: 'loaded' };
  }

  private load(): MetadataOrigin {
    // Taken before reading: what is saved in between is then noticed by the next look.
    const mark = markOf(this.file);
    const found = readMetadataFile(this.file);
    if (found.state === 'good') {
      this.document = found.document;
      this.known = mark;
      if (markOf(this.backup) === undefined) keepCopy(this.file, this.backup, 'copy');
      return { state: 'loaded' };
    }
    const backup = readMetadataFile(this.backup);
    if (found.state === 'missing' && backup.state === 'missing') return { state: 'new' };
    return {
      state: 'damaged',
      reason:
        found.state === 'bad' ? found.reason : appTexts().metadataFile.gone(basename(this.file)),
      file: this.file,
      backupUsable: backup.state === 'good',
    };
  }

  /** On disk first, then in memory. */
  private commit(next: Metadata, text: string): void {
    const present = markOf(this.file);
    if (present !== undefined) {
      if (sameMark(present, this.known)) keepCopy(this.file, this.backup, 'link');
      // Somebody else wrote it since: theirs is kept, and is not taken for a good backup.
      else putAside(this.file, 'changed');
    }
    replaceFile(this.file, text);
    this.known = markOf(this.file);
    this.document = next;
  }

  private tell(): void {
    for (const listener of this.listeners) {
      try {
        listener();
      } catch (error) {
        // The change is committed: a listener's fault must not look like a failed write.
        setImmediate(() => {
          throw error;
        });
      }
    }
  }
}

function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw diskProblem(error, file);
  }
}

/** Keeps `file` beside itself under a name that says why; it stays in place until it is replaced. */
function putAside(file: string, why: string): void {
  // What cannot be linked or copied, such as a folder in the file's place, is moved.
  if (!keepCopy(file, asideName(file, why), 'link')) moveAside(file, why);
}
