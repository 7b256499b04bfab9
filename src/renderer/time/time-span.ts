/** A length of time in one or two units a person would name it by. */
export interface TimeSpan {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Breaks a length in milliseconds into what is worth saying: from two days on whole days (the
 * nearest hour decides, so that a fresh ten-day token has 10 days, not 9), from one day on days and
 * hours, below that hours and minutes. All zero means under half a minute.
 */
export function timeSpan(ms: number): TimeSpan {
  const length = Math.abs(ms);
  const hours = Math.round(length / HOUR);
  if (hours >= 48) return { days: Math.floor(hours / 24), hours: 0, minutes: 0 };
  const minutes = Math.round(length / MINUTE);
  if (minutes * MINUTE >= DAY) {
    return { days: Math.floor(hours / 24), hours: hours % 24, minutes: 0 };
  }
  return { days: 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
