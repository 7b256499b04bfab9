import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { said } from '../texts/said';
import { ok, type Result, refuse } from './result';
import type { WrittenTime } from './written-time';

/**
 * Minutes east of UTC at a local time in `zone` (an IANA name). Refused where the clocks skip that
 * time or pass it twice: no reading of it is surely the one that was meant.
 */
export function offsetOfLocalTime(time: WrittenTime, zone: string): Result<number> {
  const { year, month, day, hour, minute, second } = time;
  const wall = PlainDateTime.create(year, month, day, hour, minute, second);
  let earlier: ReturnType<typeof PlainDateTime.toZonedDateTime>;
  let later: typeof earlier;
  try {
    earlier = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'earlier' });
    later = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'later' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse('expiry-local-zone', said().expiry.unknownZone(zone), 'expiry');
  }

  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    return ok(ZonedDateTime.offsetNanoseconds(earlier) / 60e9);
  }
  const { expiry } = said();
  const typed = clockText(hour, minute);
  const before = ZonedDateTime.offset(earlier);
  const after = ZonedDateTime.offset(later);
  if (PlainDateTime.equals(ZonedDateTime.toPlainDateTime(earlier), wall)) {
    const twice = expiry.comesTwice(typed, zone, { first: before, second: after });
    return refuse('expiry-local-twice', twice, 'expiry');
  }
  return refuse('expiry-local-skipped', expiry.skipped(typed, zone, after), 'expiry');
}

function clockText(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
