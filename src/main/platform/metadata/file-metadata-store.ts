import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EMPTY_METADATA, type Metadata, metadataSchema } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type { MetadataOrigin, MetadataStore } from '../../ports/metadata-store';
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
import { firstPlace, readMetadataFile } from './metadata-file';

export interface FileMetadataStoreOptions {
  /** The user's data folder; made when it is missing. */
  readonly directory: string;
}

/**
 * Keeps the metadata in `<directory>/credentials.json`, and the version before the last change in
 * `credentials.json.bak`. The file is read once, here. For one writer at a time: the app holds its
 * single-instance lock.
 */
export function createFileMetadataStore(options: FileMetadataStoreOptions): MetadataStore {
  return new FileMetadataStore(join(options.directory, 'credentials.json'));
}

class FileMetadataStore implements MetadataStore {
  private document: Metadata = EMPTY_METADATA;
  private found: MetadataOrigin;
  /** The file as this process last read or wrote it. */
  private known: FileMark | undefined;
  private readonly backup: string;
  private readonly listeners = new Set<() => void>();
  private changing = false;

  constructor(private readonly file: string) {
    this.backup = `${file}.bak`;
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
        message: `${this.found.reason} Choose first whether to take the backup or to begin anew; nothing is saved until then.`,
      });
    }
    if (this.changing) throw new Error('A change of the metadata was begun inside another.');
    this.changing = true;
    try {
      const next = change(this.document);
      if (next === this.document) return;
      this.commit(next);
    } finally {
      this.changing = false;
    }
    this.tell();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async recover(choice: 'backup' | 'empty'): Promise<void> {
    if (this.found.state !== 'damaged') return;
    const before = readMetadataFile(this.backup);
    if (choice === 'backup' && before.state !== 'good') {
      throw new ProblemError({
        code: 'backup-unusable',
        message:
          before.state === 'bad'
            ? `The backup cannot be used either: ${before.reason}`
            : 'There is no backup.',
      });
    }
    if (markOf(this.file) !== undefined) putAside(this.file, 'damaged');
    // The next change would replace a backup that was not wanted now but may be missed later.
    if (choice === 'empty' && before.state !== 'missing') {
      keepCopy(this.backup, asideName(this.file, 'backup'), 'copy');
    }
    this.known = undefined;
    this.commit(choice === 'backup' && before.state === 'good' ? before.document : EMPTY_METADATA);
    this.found = { state: choice === 'backup' ? 'loaded' : 'new' };
    this.tell();
  }

  private load(): MetadataOrigin {
    const found = readMetadataFile(this.file);
    if (found.state === 'good') {
      this.document = found.document;
      this.known = markOf(this.file);
      if (markOf(this.backup) === undefined) keepCopy(this.file, this.backup, 'copy');
      return { state: 'loaded' };
    }
    const backup = readMetadataFile(this.backup);
    if (found.state === 'missing' && backup.state === 'missing') return { state: 'new' };
    return {
      state: 'damaged',
      reason:
        found.state === 'bad' ? found.reason : 'credentials.json is gone, but its backup is there.',
      file: this.file,
      backupUsable: backup.state === 'good',
    };
  }

  /** On disk first, then in memory. */
  private commit(next: Metadata): void {
    const checked = metadataSchema.safeParse(next);
    if (!checked.success) {
      throw new ProblemError({
        code: 'metadata-misshapen',
        message: `TokenTray was about to save something it could not read again, at ${firstPlace(checked.error)}. Nothing was saved.`,
      });
    }
    try {
      mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
    } catch (error) {
      throw diskProblem(error, this.file);
    }
    const present = markOf(this.file);
    if (present !== undefined) {
      if (sameMark(present, this.known)) keepCopy(this.file, this.backup, 'link');
      // Somebody else wrote it since: theirs is kept, and is not taken for a good backup.
      else putAside(this.file, 'changed');
    }
    replaceFile(this.file, `${JSON.stringify(next, undefined, 1)}\n`);
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

/** Keeps `file` beside itself under a name that says why; it stays in place until it is replaced. */
function putAside(file: string, why: string): void {
  // What cannot be linked or copied, such as a folder in the file's place, is moved.
  if (!keepCopy(file, asideName(file, why), 'link')) moveAside(file, why);
}
