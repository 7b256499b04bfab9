import type { HistoryRow } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { HistoryStore } from '../ports/history-store';
import type { Log } from '../ports/log';

/** Writes down what is done with credentials. */
export type HistoryNotes = Pick<History, 'note'>;

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
    try {
      await this.store.append(credentialId, {
        at,
        what,
        by,
        ...(detail === undefined ? {} : { detail }),
      });
    } catch (error) {
      this.log.recordError('history-not-written', error);
    }
  }

  /** The latest first. */
  async read(credentialId: string): Promise<readonly HistoryRow[]> {
    return [...(await this.store.read(credentialId))].reverse();
  }

  clear(credentialId: string): Promise<void> {
    return this.store.clear(credentialId);
  }
}
