import type { HistoryRow } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { HistoryStore } from '../ports/history-store';
import type { Log } from '../ports/log';

/** Writes down what is done with credentials. */
export type HistoryNotes = Pick<History, 'note'>;

const YEAR_MS = 366 * 86_400_000;
const DAY_MS = 86_400_000;
/** What a start has to do itself comes first. */
const FIRST_PRUNING_MS = 60_000;

/** The history of each credential: what was done and when, never with which secret. */
export class History {
  constructor(
    private readonly store: HistoryStore,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Never rejects: what was done is done, whether or not it can be written down. */
  async note(
    credentialId: string,
    what: HistoryRow['what'],
    more: { readonly detail?: string; readonly by?: HistoryRow['by'] } = {},
  ): Promise<void> {
    const { detail, by = 'user' } = more;
    const at = new Date(this.clock.now()).toISOString();
    const row = { at, what, by, ...(detail === undefined ? {} : { detail }) };
    await this.attempt(() => this.store.append(credentialId, row));
  }

  /** The latest first. */
  async read(credentialId: string): Promise<readonly HistoryRow[]> {
    return [...(await this.store.read(credentialId))].reverse();
  }

  /** Ids of what was copied last, the latest first. */
  lastCopied(): Promise<readonly string[]> {
    return this.store.lastCopied();
  }

  /** Throws `ProblemError` where the disk refuses. */
  clear(credentialId: string): Promise<void> {
    return this.store.clear(credentialId);
  }

  /** The same for a credential that is gone; never rejects. */
  forget(credentialId: string): Promise<void> {
    return this.attempt(() => this.store.clear(credentialId));
  }

  /** Drops what is older than a year, soon and then once a day; gives a function that stops it. */
  keepAYear(): () => void {
    let cancel = this.clock.after(FIRST_PRUNING_MS, () => prune());
    const prune = () => {
      const before = new Date(this.clock.now() - YEAR_MS).toISOString();
      void this.attempt(() => this.store.prune(before));
      cancel = this.clock.after(DAY_MS, () => prune());
    };
    return () => cancel();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.recordError('history-not-written', error);
    }
  }
}
