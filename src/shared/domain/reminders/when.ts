const DAY_S = 86_400;

/** A moment in local time with its zone, `Tue 4 May 2027, 14:30 CEST`. */
export function localTime(epochMs: number, zone: string): string {
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

/**
 * How far `epochMs` is from `nowMs` in words, rounded to the nearest: `in 3 days`, `2 hours ago`,
 * `in less than a minute`. Hours up to two days, except a whole day.
 */
export function fromNow(epochMs: number, nowMs: number): string {
  const words = roughly(Math.abs(epochMs - nowMs) / 1000);
  return epochMs > nowMs ? `in ${words}` : `${words} ago`;
}

/** A span in one unit, rounded to the nearest; hours up to two days, except a whole day. */
export function roughly(seconds: number): string {
  if (seconds < 45) return 'less than a minute';
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return counted(minutes, 'minute');
  const hours = Math.round(seconds / 3_600);
  if (hours < 48 && hours !== 24) return counted(hours, 'hour');
  return counted(Math.round(seconds / DAY_S), 'day');
}

/** `1 day`, `3 days`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
