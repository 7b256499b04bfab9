import type { ReminderRow } from '../../shared/ipc/api';
import type { Texts } from '../texts/en-later';
import { timeSpan } from '../time/time-span';

/** Two reminders never share one: a credential's expiry and its lead time, or a snooze's moment. */
export function reminderKey(row: ReminderRow): string {
  return [row.credentialId, row.expiresAt, row.leadSeconds ?? 'snooze', row.at, row.how].join('/');
}

/** Those of one moment by their names, which tells the same order each time; else as they came. */
export function byNameWithinMoment(rows: readonly ReminderRow[]): readonly ReminderRow[] {
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  const places = new Map<string, number>();
  for (const { at } of rows) if (!places.has(at)) places.set(at, places.size);
  const placeOf = ({ at }: ReminderRow) => places.get(at) ?? 0;
  return [...rows].sort(
    (one, other) =>
      placeOf(one) - placeOf(other) || compare(one.credentialName, other.credentialName),
  );
}

/** Why it is told: "7 days before it expires", "At its expiry", "As you asked". */
export function whatOf(row: ReminderRow, texts: Pick<Texts, 'reminders' | 'time'>): string {
  if (row.leadSeconds === undefined) return texts.reminders.snoozed;
  if (row.leadSeconds === 0) return texts.reminders.atExpiry;
  return texts.reminders.lead(texts.time.span(timeSpan(row.leadSeconds * 1000)));
}
