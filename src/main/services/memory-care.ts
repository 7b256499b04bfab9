import type { Clock } from '../ports/clock';
import type { Memory } from '../ports/memory';

/** The start, and the services that are asked a moment later, are over by then. */
const AFTER_START_MS = 10_000;
/** Who closes the window by mistake opens it again sooner. */
const AFTER_WINDOW_MS = 3_000;

/**
 * What a start or a window leaves behind would otherwise stay for hours: an app that does nothing
 * has no occasion to collect it. It is given back once, when nobody waits for anything.
 */
export class MemoryCare {
  private cancel: () => void = () => undefined;

  constructor(
    private readonly memory: Memory,
    private readonly clock: Pick<Clock, 'after'>,
  ) {}

  start(): void {
    this.plan(AFTER_START_MS);
    this.memory.onWindowClosed(() => this.plan(AFTER_WINDOW_MS));
  }

  stop(): void {
    this.cancel();
  }

  private plan(delayMs: number): void {
    this.cancel();
    this.cancel = this.clock.after(delayMs, () => {
      // Its closing comes back here.
      if (!this.memory.hasWindow()) this.memory.release();
    });
  }
}
