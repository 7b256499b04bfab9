import { type ExactInstant, toExactInstant } from '../../../shared/domain/exact-instant';

/**
 * A time as Grafana writes it (RFC 3339, any offset, up to nanoseconds), to the millisecond;
 * undefined for none, which is also how Go's zero time of the year 1 reads.
 */
export function readMoment(text: string | null | undefined): ExactInstant | undefined {
  if (text === null || text === undefined || text.startsWith('0001-')) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : toExactInstant(at);
}
