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
const past = (span: TimeSpan) => (spanned(span) === '' ? 'just now' : `${spanned(span)} ago`);

export const time = {
  span: spanned,
  left: (span: TimeSpan) => `${orMoment(span)} left`,
  expired: (span: TimeSpan) => `Expired ${past(span)}`,
  ago: past,
  ahead: (span: TimeSpan) => `in ${orMoment(span)}`,
  details: 'The moment exactly',
  local: 'Local time',
  zone: 'Time zone',
  exact: 'ISO 8601',
  utc: 'UTC',
  zoneOf: (zone: string, offset: string) => `${zone} (${offset})`,
};
