import { numberWriter, pluralizer } from '../plural';

/** The plural rules of English. */
export const plural = pluralizer('en');

/** The same with plain digits, `1500` and not `1,500`: for texts that scripts may read as well. */
export const counted = pluralizer('en', { grouped: false });

/** 100,000 as people read it. */
export const number = numberWriter('en');

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}

/** "a", "a or b", "a, b or c". */
export function either(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items);
}

/** A moment with its zone, an IANA name, as it is written in English: `Tue 4 May 2027, 14:30 CEST`. */
export function momentIn(epochMs: number, zone: string): string {
  const parts = new Map(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    })
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return (
    `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ` +
    `${part('hour')}:${part('minute')} ${part('timeZoneName')}`
  );
}
