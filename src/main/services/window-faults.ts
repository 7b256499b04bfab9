import type { WindowFault } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';

const MOST_A_MINUTE = 10;
const MINUTE = 60_000;

/** Takes the window's errors into the log, so many a minute that nothing else is pushed out. */
export class WindowFaults {
  private since = Number.NEGATIVE_INFINITY;
  private count = 0;

  constructor(
    private readonly log: Pick<Log, 'record'>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  note({ error, frames }: WindowFault): void {
    const now = this.clock.now();
    if (Math.abs(now - this.since) >= MINUTE) {
      this.since = now;
      this.count = 0;
    }
    this.count += 1;
    if (this.count <= MOST_A_MINUTE) this.log.record('window-failed', { error, frames });
  }
}
