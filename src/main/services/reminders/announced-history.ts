import { formatLeadTime } from '../../../shared/domain/reminders/lead-times';
import type { DueReminder } from '../../../shared/domain/reminders/open-reminder';
import { formerInUse } from '../../../shared/domain/reminders/remindable';
import type { HistoryNotes } from '../history';

/** Notes in the history what was announced; nobody waits for it. */
export function noteAnnounced(history: HistoryNotes, items: readonly DueReminder[]): void {
  for (const item of items) {
    void history.note(item.credential.id, 'announced', { detail: announcedWords(item), by: 'app' });
  }
}

/** `7d before the end`, `at the end of the old one`, `as asked`. */
export function announcedWords({ credential, leadSeconds }: DueReminder): string {
  if (leadSeconds === undefined) return 'as asked';
  const whose = formerInUse(credential) === undefined ? 'the end' : 'the end of the old one';
  return leadSeconds === 0 ? `at ${whose}` : `${formatLeadTime(leadSeconds)} before ${whose}`;
}
