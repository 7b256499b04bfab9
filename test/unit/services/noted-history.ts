import type { History, HistoryNotes } from '../../../src/main/services/history';

/** Keeps what was noted: `what` and `detail` by credential. */
export class NotedHistory implements Pick<History, 'note' | 'forget'> {
  rows: {
    readonly credentialId: string;
    readonly what: string;
    readonly detail?: string;
    readonly by?: string;
  }[] = [];

  note: HistoryNotes['note'] = async (credentialId, what, more = {}) => {
    this.rows.push({ credentialId, what, ...more });
  };

  forget: History['forget'] = async (credentialId) => {
    this.rows = this.rows.filter((each) => each.credentialId !== credentialId);
  };

  of(credentialId: string) {
    return this.rows
      .filter((each) => each.credentialId === credentialId)
      .map(({ what, detail, by }) => [what, detail, by ?? 'user'] as const);
  }
}
