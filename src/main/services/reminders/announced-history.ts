import { formatLeadTime } from '../../../shared/domain/reminders/lead-times';
import type { DueReminder } from '../../../shared/domain/reminders/open-reminder';
import { formerInUse } from '../../../shared/domain/reminders/remindable';
import { appTexts } from '../../texts/app-texts';
import type { HistoryNotes } from '../history';

/** Notes in the history what was announced; nobody waits for it. */
export function noteAnnounced(history: HistoryNotes, items: readonly DueReminder[]): void {
  for (const item of items) {
    void history.note(item.credential.id, 'announced', { detail: announcedWords(item), by: 'app' });
  }
}

/** `7d before the end`, `at the end of the old one`, `as asked`. */
export function announcedWords({ credential, leadSeconds }: DueReminder): string {
  const { announced } = appTexts().reminders;
  if (leadSeconds === undefined) return announced.asAsked;
  const end = formerInUse(credential) === undefined ? 'own' : 'former';
  return leadSeconds === 0 ? announced.at(end) : announced.before(formatLeadTime(leadSeconds), end);
}
