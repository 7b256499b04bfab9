import type { Metadata } from '../../../shared/domain/model';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { MetadataStore } from '../../ports/metadata-store';

/** What is done when it is time; it asks nobody for a password and tells nobody. */
export interface GraceWork {
  /** Milliseconds since 1970 UTC; may be past; `undefined` while there is nothing to do. */
  nextSweepAt(document: Metadata): number | undefined;
  reconcileCreations(): Promise<void>;
  sweep(): Promise<void>;
}

export interface GraceKeeperParts {
  readonly renewals: GraceWork;
  readonly metadata: MetadataStore;
  readonly clock: Clock;
  readonly log: Log;
}

const MINUTE_MS = 60_000;
/** The start of the app comes first. */
const FIRST_MS = 5_000;
/** A clock may be set, so that no wait is longer. */
const LONGEST_MS = 6 * 60 * MINUTE_MS;
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;

/**
 * Wakes when the time of grace of a replaced key is over or an interrupted creation is to be looked
 * for: never more often than once a minute, and after growing pauses while nothing comes of it, as
 * with a locked keychain.
 */
export class GraceKeeper {
  private cancel: () => void = () => {};
  private stopListening: () => void = () => {};
  private earliestMs = 0;
  private fruitless = 0;
  private running = false;
  private stopped = false;

  constructor(private readonly parts: GraceKeeperParts) {}

  start(): void {
    const { metadata, clock } = this.parts;
    this.earliestMs = clock.now() + FIRST_MS;
    this.stopListening = metadata.onChange(() => this.plan());
    this.plan();
  }

  /** The computer woke up, or somebody came back to it and may have unlocked the keychain. */
  wake(): void {
    this.fruitless = 0;
    this.earliestMs = Math.min(this.earliestMs, this.parts.clock.now() + MINUTE_MS);
    this.plan();
  }

  stop(): void {
    this.stopped = true;
    this.cancel();
    this.stopListening();
  }

  private plan(): void {
    if (this.stopped || this.running) return;
    this.cancel();
    const { renewals, metadata, clock } = this.parts;
    const nowMs = clock.now();
    const nextMs = renewals.nextSweepAt(metadata.read());
    if (nextMs === undefined) return;
    // A clock that was set back must not make a pause longer.
    const pauseMs = Math.min(this.earliestMs - nowMs, LONGEST_PAUSE_MS);
    const delayMs = Math.max(nextMs - nowMs, pauseMs, 0);
    this.cancel = clock.after(Math.min(delayMs, LONGEST_MS), () => {
      void this.run();
    });
  }

  private async run(): Promise<void> {
    const { renewals, metadata, clock, log } = this.parts;
    const isDue = () => (renewals.nextSweepAt(metadata.read()) ?? Infinity) <= clock.now();
    this.running = true;
    try {
      if (isDue()) {
        await renewals.reconcileCreations();
        await renewals.sweep();
        this.fruitless = isDue() ? this.fruitless + 1 : 0;
      }
    } catch (error) {
      this.fruitless += 1;
      log.recordError('grace-sweep-failed', error);
    } finally {
      this.running = false;
      const pauseMs = Math.min(MINUTE_MS * 2 ** Math.min(this.fruitless, 10), LONGEST_PAUSE_MS);
      this.earliestMs = clock.now() + pauseMs;
      this.plan();
    }
  }
}
