import { farFromServer, wentBack } from '../../../shared/domain/reminders/clock-sanity';
import type { Moment } from '../../../shared/domain/reminders/quiet';
import type { SettingsStore } from '../../ports/settings-store';

const STORE_EVERY_MS = 10 * 60_000;

/** Notices a clock that is plainly wrong: it went back, or is far from what a server said. */
export class ClockWatch {
  private lastSeenMs: number | undefined;
  private storedMs: number | undefined;
  private back: { readonly message: string; readonly reachedMs: number } | undefined;
  private server: string | undefined;
  private untold = false;

  constructor(private readonly settings: SettingsStore) {
    const stored = Date.parse(settings.read().lastSeenAt ?? '');
    if (!Number.isNaN(stored)) {
      this.lastSeenMs = stored;
      this.storedMs = stored;
    }
  }

  /** What is wrong with the clock, as a sentence. */
  get warning(): string | undefined {
    return this.server ?? this.back?.message;
  }

  /** The warning, if it is new since the last call. */
  takeNew(): string | undefined {
    const isNew = this.untold;
    this.untold = false;
    return isNew ? this.warning : undefined;
  }

  /** Takes a reading; true where the clock went back at all since the last one. */
  observe(now: Moment): boolean {
    const last = this.lastSeenMs;
    this.lastSeenMs = now.epochMs;
    const message = wentBack(last, now);
    if (message !== undefined && last !== undefined) {
      const reachedMs = Math.max(last, this.back?.reachedMs ?? last);
      this.back = { message, reachedMs };
      this.untold = true;
      this.store(now.epochMs);
    } else if (this.back !== undefined && now.epochMs >= this.back.reachedMs) {
      this.back = undefined;
    }
    if (Math.abs(now.epochMs - (this.storedMs ?? 0)) >= STORE_EVERY_MS) this.store(now.epochMs);
    return last !== undefined && now.epochMs < last;
  }

  /** Compares with the `Date` header of a server's answer, in milliseconds since 1970 UTC. */
  noteServerTime(serverMs: number, now: Moment): void {
    const message = farFromServer(serverMs, now);
    if (message === undefined) this.back = undefined;
    if (message !== undefined && this.server === undefined) this.untold = true;
    this.server = message;
  }

  /** Stores the last reading, for the next run to compare with. */
  close(): void {
    if (this.lastSeenMs !== undefined) this.store(this.lastSeenMs);
  }

  private store(epochMs: number): void {
    this.storedMs = epochMs;
    try {
      this.settings.update({ lastSeenAt: new Date(epochMs).toISOString() });
    } catch {
      // Preferences that cannot be written are told elsewhere; this mark is a help, not a promise.
    }
  }
}
