import { localMoment, type Place, timeOfDay } from '../time/moments';

/** The time of day, with its date where that is not today. */
export function draftMoment(ms: number, nowMs: number, place?: Place): string {
  const day = (at: number) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: place?.zone }).format(at);
  return day(ms) === day(nowMs) ? timeOfDay(ms, place) : localMoment(ms, place);
}
