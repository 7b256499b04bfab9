import { localMoment, type Place } from '../time/moments';

/** The time of day, with its date where that is not today. */
export function draftMoment(ms: number, nowMs: number, place: Place = {}): string {
  const day = (at: number) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: place.zone }).format(at);
  if (day(ms) !== day(nowMs)) return localMoment(ms, place);
  const { locale, zone } = place;
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone }).format(ms);
}
