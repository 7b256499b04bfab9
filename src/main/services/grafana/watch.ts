import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';

/** What is called again and again; it asks nobody for a password and tells nobody. */
export interface Refreshable {
  refresh(): Promise<void>;
}

export interface WatchParts {
  readonly serverKeys: Refreshable;
  readonly clock: Clock;
  readonly log: Log;
  /** From 0 to below 1. */
  readonly random: () => number;
}

const MINUTE_MS = 60_000;
const FIRST_MS = MINUTE_MS;
const EVERY_MS = 6 * 60 * MINUTE_MS;
/** After a wake the network takes its time; and a lid is opened more often than keys change. */
const AFTER_WAKE_MS = MINUTE_MS / 2;
const NOT_AGAIN_WITHIN_MS = 60 * MINUTE_MS;

/**
 * Keeps what is watched up to date: a minute after the start, every six hours and after a wake,
 * each with a jitter so that the computers of a team do not ask at once.
 */
export class GrafanaWatch {
  private cancel: () => void = () => {};
  private lastMs: number | undefined;
  private running = false;
  private stopped = false;

  constructor(private readonly parts: WatchParts) {}

  start(): void {
    this.plan(FIRST_MS);
  }

  /** The computer woke up, or somebody came back to it. */
  wake(): void {
    const { lastMs } = this;
    if (this.stopped || this.running || lastMs === undefined) return;
    // A clock that was set back counts as long ago.
    const sinceMs = Math.abs(this.parts.clock.now() - lastMs);
    if (sinceMs >= NOT_AGAIN_WITHIN_MS) this.plan(AFTER_WAKE_MS);
  }

  stop(): void {
    this.stopped = true;
    this.cancel();
  }

  private plan(delayMs: number): void {
    this.cancel();
    this.cancel = this.parts.clock.after(delayMs * (1 + this.parts.random() / 5), () => {
      void this.refresh();
    });
  }

  private async refresh(): Promise<void> {
    this.running = true;
    try {
      await this.parts.serverKeys.refresh();
    } catch (error) {
      this.parts.log.recordError('grafana-refresh-failed', error);
    } finally {
      this.running = false;
      this.lastMs = this.parts.clock.now();
      if (!this.stopped) this.plan(EVERY_MS);
    }
  }
}
