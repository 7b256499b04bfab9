import type { Clock } from '../ports/clock';
import type { Lock } from './lock/lock';
import type { SnapshotService } from './snapshot';

/** The window's page is asked for at once, and its process begins; then this thread has nothing to do. */
const WHILE_IT_BEGINS_MS = 25;

/**
 * What a window begins with, as JSON. It is made while the process of its page begins: made when the
 * page asks, it would hold up the code that the page asks for with it.
 */
export class FirstSnapshot {
  private ready: { readonly text: string; readonly lock: string } | undefined;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly snapshot: Pick<SnapshotService, 'takeHead'>,
    private readonly lock: Pick<Lock, 'view'>,
    private readonly clock: Pick<Clock, 'after'>,
  ) {}

  /** A window is being made; the window is told of what changes from now on. */
  expect(): void {
    this.forget();
    this.cancel = this.clock.after(WHILE_IT_BEGINS_MS, () => {
      this.ready = { text: this.make(), lock: this.lock.view().state };
    });
  }

  /** For one page: the next one is told anew. */
  take(): string {
    const { ready } = this;
    this.forget();
    // Locked meanwhile, the page must not see what it would have seen.
    return ready?.lock === this.lock.view().state ? ready.text : this.make();
  }

  private forget(): void {
    this.cancel();
    this.ready = undefined;
  }

  private make(): string {
    return JSON.stringify(this.snapshot.takeHead());
  }
}
