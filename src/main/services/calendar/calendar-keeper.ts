import { type Problem, ProblemError } from '../../../shared/domain/result';
import type { CalendarFiles } from '../../ports/calendar-files';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { MetadataStore } from '../../ports/metadata-store';
import type { SettingsStore } from '../../ports/settings-store';
import { filesOf } from './calendars';

export interface CalendarKeeperParts {
  readonly metadata: Pick<MetadataStore, 'read' | 'onChange' | 'origin'>;
  readonly settings: Pick<SettingsStore, 'read' | 'onChange'>;
  readonly files: Pick<CalendarFiles, 'keep'>;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Pick<Log, 'recordError'>;
  /** Why it could not be written; `undefined`: it is up to date. */
  readonly onProblem: (problem: Problem | undefined) => void;
}

/** What a start has to do itself comes first. */
const FIRST_MS = 60_000;
/** Several changes make one file. */
const SETTLED_MS = 2_000;
const AGAIN_MS = 10 * 60_000;

/** Keeps the calendar in the chosen folder as the list is, while the app runs. */
export class CalendarKeeper {
  private cancel: () => void = () => undefined;
  private stops: (() => void)[] = [];
  private writing: Promise<void> = Promise.resolve();
  private of: string | undefined;

  constructor(private readonly parts: CalendarKeeperParts) {}

  start(): void {
    const { metadata, settings } = this.parts;
    this.of = this.chosen();
    this.stops = [
      metadata.onChange(() => this.plan(SETTLED_MS)),
      settings.onChange(() => {
        if (this.chosen() === this.of) return;
        this.of = this.chosen();
        this.plan(SETTLED_MS);
      }),
    ];
    this.plan(FIRST_MS);
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
    this.cancel();
  }

  /** Writes what is to be written; throws `ProblemError`. */
  now(): Promise<void> {
    const done = this.writing.then(() => this.write());
    this.writing = done.catch(() => undefined);
    return done;
  }

  private plan(delayMs: number): void {
    this.cancel();
    this.cancel = this.parts.clock.after(delayMs, () => void this.look());
  }

  private async look(): Promise<void> {
    try {
      await this.now();
    } catch (error) {
      this.parts.log.recordError('calendar-not-written', error);
      this.plan(AGAIN_MS);
    }
  }

  private async write(): Promise<void> {
    const { metadata, settings, files, onProblem } = this.parts;
    const { calendar, leadTimesSeconds } = settings.read();
    const { folder, shape, names } = calendar;
    // A list that cannot be read is not an empty one.
    if (folder === undefined) return onProblem(undefined);
    if (metadata.origin.state === 'damaged') return;
    try {
      await files.keep(folder, await filesOf(metadata.read(), { leadTimesSeconds, shape, names }));
      onProblem(undefined);
    } catch (error) {
      if (error instanceof ProblemError) onProblem(error.problem);
      throw error;
    }
  }

  /** What of the settings decides about the files. */
  private chosen(): string {
    const { calendar, leadTimesSeconds, language } = this.parts.settings.read();
    return JSON.stringify([calendar, leadTimesSeconds, language]);
  }
}
