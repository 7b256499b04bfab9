import { parseLeadTimes } from '../../shared/domain/reminders/lead-times';
import type { Texts } from '../texts/en-later';
import { type Place, zonedMoment } from '../time/moments';
import { timeSpan } from '../time/time-span';

/** An end as it was typed, in words: `90 days: ends 20 Feb 2027, 10:00 CET`. */
export function endWords(
  endsMs: number,
  nowMs: number,
  { forms, time }: Pick<Texts, 'forms' | 'time'>,
  place?: Place,
): string {
  const span = time.span(timeSpan(endsMs - nowMs));
  return forms.units.ends(span, zonedMoment(endsMs, place));
}

/** Lead times as they were typed, in words; nothing where they are refused or empty. */
export function leadTimeWords(
  text: string,
  { forms, time }: Pick<Texts, 'forms' | 'time'>,
): string {
  const read = text.trim() === '' ? undefined : parseLeadTimes(text);
  if (read === undefined || !read.ok) return '';
  if (read.value === 'off') return forms.units.noReminders;
  const { units } = forms;
  return units.reminded(
    read.value.map((seconds) =>
      seconds === 0 ? units.atEnd : time.span(timeSpan(seconds * 1000)),
    ),
  );
}
