import type { HistoryNotes } from '../../../src/main/services/history';

/** Keeps what was noted: `what` and `detail` by credential. */
export class NotedHistory implements HistoryNotes {
  readonly rows: {
    readonly credentialId: string;
    readonly what: string;
    readonly detail?: string;
    readonly by?: string;
  }[] = [];

  note: HistoryNotes['note'] = async (credentialId, what, more = {}) => {
    this.rows.push({ credentialId, what, ...more });
  };

  of(credentialId: string) {
    return this.rows
      .filter((each) => each.credentialId === credentialId)
      .map(({ what, detail, by }) => [what, detail, by ?? 'user'] as const);
  }
}
