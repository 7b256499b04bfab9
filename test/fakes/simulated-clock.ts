interface Timer {
  readonly runAtMs: number;
  readonly callback: () => void;
}

const MOST_TIMERS_A_MINUTE = 200;

/**
 * A clock that a test owns. Time passes in three ways: `advance` (awake: timers run), `sleep` (the
 * computer sleeps: the wall clock goes on, timers stand still) and `jump` (somebody sets the clock).
 * Whoever keeps it busy with timers is stopped by an error.
 */
export class SimulatedClock {
  /** The longest delay that anybody asked for. */
  longestDelayMs = 0;
  private wallMs: number;
  private awakeMs = 0;
  private timers: Timer[] = [];

  constructor(
    startMs: number,
    private zoneName = 'UTC',
  ) {
    this.wallMs = startMs;
  }

  now(): number {
    return this.wallMs;
  }

  zone(): string {
    return this.zoneName;
  }

  after(delayMs: number, callback: () => void): () => void {
    this.longestDelayMs = Math.max(this.longestDelayMs, delayMs);
    const timer = { runAtMs: this.awakeMs + Math.max(0, delayMs), callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  async advance(spanMs: number): Promise<void> {
    await settled();
    const endMs = this.awakeMs + spanMs;
    let mostTimers = MOST_TIMERS_A_MINUTE * (1 + spanMs / 60_000);
    for (;;) {
      const next = this.timers.reduce<Timer | undefined>(
        (first, each) => (first === undefined || each.runAtMs < first.runAtMs ? each : first),
        undefined,
      );
      if (next === undefined || next.runAtMs > endMs) break;
      this.timers = this.timers.filter((each) => each !== next);
      mostTimers -= 1;
      if (mostTimers < 0) throw new Error(`Timers run without rest at ${new Date(this.wallMs)}.`);
      this.pass(next.runAtMs - this.awakeMs);
      next.callback();
      await settled();
    }
    this.pass(endMs - this.awakeMs);
  }

  sleep(spanMs: number): void {
    this.wallMs += spanMs;
  }

  jump(byMs: number): void {
    this.wallMs += byMs;
  }

  moveTo(zoneName: string): void {
    this.zoneName = zoneName;
  }

  private pass(spanMs: number): void {
    this.awakeMs += spanMs;
    this.wallMs += spanMs;
  }
}

/** Lets everything run that waits for nothing but its turn. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
