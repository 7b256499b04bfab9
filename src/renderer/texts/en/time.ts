import { plural } from '../../../shared/texts/en/english';
import type { TimeSpan } from '../../time/time-span';

/** "1 day 4 hours"; empty where all is zero. */
function spanned({ days, hours, minutes }: TimeSpan): string {
  return [
    days > 0 ? plural(days, { one: '# day', other: '# days' }) : '',
    hours > 0 ? plural(hours, { one: '# hour', other: '# hours' }) : '',
    minutes > 0 ? plural(minutes, { one: '# minute', other: '# minutes' }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const orMoment = (span: TimeSpan) => spanned(span) || 'less than a minute';

/** "1 d 4 h": what fits into a column. */
function short({ days, hours, minutes }: TimeSpan): string {
  return [
    days > 0 ? `${days} d` : '',
    hours > 0 ? `${hours} h` : '',
    minutes > 0 ? `${minutes} min` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Its largest unit alone: of what is past, nobody counts the minutes. */
function roughly({ days, hours, minutes }: TimeSpan): TimeSpan {
  if (days > 0) return { days, hours: 0, minutes: 0 };
  return hours > 0 ? { days, hours, minutes: 0 } : { days, hours, minutes };
}

const past = (span: TimeSpan) => (spanned(span) === '' ? 'just now' : `${spanned(span)} ago`);

export const time = {
  span: spanned,
  left: (span: TimeSpan) => `${orMoment(span)} left`,
  expired: (span: TimeSpan) => `Expired ${past(span)}`,
  // Whole days have room for their word.
  shortLeft: (span: TimeSpan) =>
    `${span.hours + span.minutes === 0 ? spanned(span) || '< 1 min' : short(span)} left`,
  shortExpired: (span: TimeSpan) => {
    const ago = short(roughly(span));
    return ago === '' ? 'Expired just now' : `Expired ${ago} ago`;
  },
  ago: past,
  ahead: (span: TimeSpan) => `in ${orMoment(span)}`,
  details: 'The moment exactly',
  local: 'Local time',
  zone: 'Time zone',
  exact: 'ISO 8601',
  utc: 'UTC',
  zoneOf: (zone: string, offset: string) => `${zone} (${offset})`,
};
