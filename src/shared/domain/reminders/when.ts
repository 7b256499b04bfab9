import { saidInLists } from '../../texts/said-in-lists';
import type { Moment } from './quiet';

const DAY_S = 86_400;

/** A moment in local time with its zone, `Tue 4 May 2027, 14:30 CEST`. */
export function localTime(epochMs: number, zone: string): string {
  return saidInLists().dates.moment(epochMs, zone);
}

/**
 * How far `epochMs` is from `nowMs` in words, rounded to the nearest: `in 3 days`, `2 hours ago`,
 * `in less than a minute`. Hours up to two days, except a whole day.
 */
export function fromNow(epochMs: number, nowMs: number): string {
  const words = roughly(Math.abs(epochMs - nowMs) / 1000);
  const { durations } = saidInLists();
  return epochMs > nowMs ? durations.ahead(words) : durations.ago(words);
}

/** Both: `Tue 4 May 2027, 14:30 CEST (in 3 days)`. */
export function withDistance(epochMs: number, now: Moment): string {
  const moment = localTime(epochMs, now.zone);
  return saidInLists().dates.momentAndDistance(moment, fromNow(epochMs, now.epochMs));
}

/** A span in one unit, rounded to the nearest; hours up to two days, except a whole day. */
export function roughly(seconds: number): string {
  const { durations } = saidInLists();
  if (seconds < 45) return durations.underAMinute;
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return durations.minute(minutes);
  const hours = Math.round(seconds / 3_600);
  if (hours < 48 && hours !== 24) return durations.hour(hours);
  return durations.day(Math.round(seconds / DAY_S));
}
