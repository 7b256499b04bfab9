import { join } from 'node:path';
import { type Problem, ProblemError } from '../../../shared/domain/result';
import { type Settings, settingsSchema } from '../../../shared/domain/settings';
import type { SettingsStore } from '../../ports/settings-store';
import { appTexts } from '../../texts/app-texts';
import { readSettings } from './read-settings';
import type { SettingsWriter } from './settings-writer';

const LOAD_WRITER_AFTER_MS = 2_000;

export interface ElectronSettingsStoreOptions {
  readonly directory: string;
}

export interface ElectronSettingsStore extends SettingsStore {
  /** What is wrong with the file, if anything is now; listeners are told when it changes. */
  readonly problem: Problem | undefined;
}

/**
 * The settings of `<directory>/settings.json`, read once, here; a damaged file is kept aside.
 * electron-store, which writes them, is loaded two seconds later, when the start is over; a change
 * made before that is in force at once and on disk a moment later.
 */
export function createSettingsStore(options: ElectronSettingsStoreOptions): ElectronSettingsStore {
  return new CachedSettingsStore(options.directory);
}

class CachedSettingsStore implements ElectronSettingsStore {
  private settings: Settings;
  private readonly found: Problem | undefined;
  private unsaved: Problem | undefined;
  private writer: SettingsWriter | undefined;
  private loading: Promise<void> | undefined;
  private unwritten: Partial<Settings> = {};
  private readonly listeners = new Set<() => void>();

  constructor(private readonly directory: string) {
    const read = readSettings(join(directory, 'settings.json'));
    this.settings = read.settings;
    this.found = read.problem;
    if (read.rescued !== undefined) this.unwritten = read.rescued;
    setTimeout(() => void this.load(), LOAD_WRITER_AFTER_MS).unref();
  }

  get problem(): Problem | undefined {
    return this.unsaved ?? this.found;
  }

  read(): Settings {
    return this.settings;
  }

  update(change: Partial<Settings>): void {
    const given = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    );
    const next = settingsSchema.safeParse({ ...this.settings, ...given });
    if (!next.success) {
      throw new ProblemError({
        code: 'settings-misshapen',
        message: appTexts().settingsFile.misshapen,
      });
    }
    if (this.writer === undefined) {
      this.unwritten = { ...this.unwritten, ...given };
      void this.load();
    } else {
      this.write(this.writer, given);
    }
    this.settings = next.data;
    this.tell();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private load(): Promise<void> {
    this.loading ??= import('./settings-writer').then(({ createSettingsWriter }) => {
      try {
        const writer = createSettingsWriter(this.directory);
        if (Object.keys(this.unwritten).length > 0) this.write(writer, this.unwritten);
        this.unwritten = {};
        this.writer = writer;
        this.noteUnsaved(undefined);
      } catch (error) {
        // Tried again with the next change.
        this.loading = undefined;
        this.noteUnsaved(toProblem(error));
      }
    });
    return this.loading;
  }

  private noteUnsaved(problem: Problem | undefined): void {
    const changed = this.unsaved?.message !== problem?.message;
    this.unsaved = problem;
    if (changed) this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }

  private write(writer: SettingsWriter, change: Partial<Settings>): void {
    try {
      writer(change);
    } catch (error) {
      throw new ProblemError(toProblem(error));
    }
  }
}

function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'settings-unwritable', message: appTexts().settingsFile.unwritable };
}
