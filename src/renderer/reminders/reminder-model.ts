import type { ReminderRow } from '../../shared/ipc/api';
import type { Texts } from '../texts/en';
import { timeSpan } from '../time/time-span';

/** Two reminders never share one: a credential's expiry and its lead time, or a snooze's moment. */
export function reminderKey(row: ReminderRow): string {
  return [row.credentialId, row.expiresAt, row.leadSeconds ?? 'snooze', row.at, row.how].join('/');
}

/** Why it is told: "7 days before it expires", "At its expiry", "As you asked". */
export function whatOf(row: ReminderRow, texts: Pick<Texts, 'reminders' | 'time'>): string {
  if (row.leadSeconds === undefined) return texts.reminders.snoozed;
  if (row.leadSeconds === 0) return texts.reminders.atExpiry;
  return texts.reminders.lead(texts.time.span(timeSpan(row.leadSeconds * 1000)));
}
