import { quoted } from './quoted';
import { ok, type Result, refuse } from './result';

/** Seconds of each unit; `m` and `M` differ. Source: Grafana's duration units (`rangeutil.ts`). */
const UNIT_SECONDS: ReadonlyMap<string, bigint> = new Map([
  ['', 1n],
  ['s', 1n],
  ['m', 60n],
  ['h', 3_600n],
  ['d', 86_400n],
  ['w', 604_800n],
  ['M', 2_592_000n],
  ['y', 31_536_000n],
]);

const UNIT_LIST = 's, m (minutes), h, d, w, M (months of 30 days) and y (years of 365 days)';
const LONGEST_INPUT = 100;
const LONGEST_YEARS = 100n;
const LONGEST_SECONDS = LONGEST_YEARS * 31_536_000n;

/** Whether a text is a number with nothing after it, which only some fields read as seconds. */
export function isBareNumber(text: string): boolean {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text.trim());
}

/**
 * Seconds of a time to live such as `10d`, `1.5h` or `90` (a bare number is seconds): a whole
 * number from 1 to 100 years. Decimals are exact: what is no whole number of seconds is refused,
 * because rounding `500ms` to 0 would mean "never" to a server.
 */
export function parseTimeToLive(text: string): Result<number> {
  if (text.length > LONGEST_INPUT) {
    return refuse('ttl-too-many-characters', 'A time to live is short: a number and a unit, 10d.');
  }
  const typed = text.trim();
  const shown = quoted(typed);
  if (typed === '') {
    return refuse('ttl-empty', 'Type a time to live: a number and a unit, for example 10d or 12h.');
  }
  if (/^[-−]/.test(typed)) {
    return refuse('ttl-negative', `${shown} lies in the past: a time to live is above zero.`);
  }
  const parts = /^(\d+)(?:\.(\d+))?(.*)$/su.exec(typed);
  if (parts === null) {
    return refuse(
      'ttl-no-number',
      `${shown} does not start with a number. Write a number and a unit, for example 10d or 0.5h.`,
    );
  }
  const [, whole = '', fraction = '', rest = ''] = parts;
  const unit = unitOf(rest.trim(), shown);
  if (!unit.ok) return unit;

  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * unit.value;
  if (scaled === 0n) {
    return refuse('ttl-zero', `${shown} would end at once: a time to live is above zero.`);
  }
  if (scaled > LONGEST_SECONDS * scale) {
    return refuse(
      'ttl-too-long',
      `${shown} is longer than ${LONGEST_YEARS} years: type a shorter time to live.`,
    );
  }
  if (scaled % scale !== 0n) {
    return refuse(
      'ttl-not-whole-seconds',
      `${shown} is not a whole number of seconds: round it, or use a smaller unit.`,
    );
  }
  return ok(Number(scaled / scale));
}

function unitOf(rest: string, shown: string): Result<bigint> {
  const seconds = UNIT_SECONDS.get(rest);
  if (seconds !== undefined) return ok(seconds);
  if (rest === 'ms') {
    return refuse(
      'ttl-milliseconds',
      `${shown} is in milliseconds, which no server counts: the smallest unit is s.`,
    );
  }
  if (/^,\d/.test(rest)) {
    return refuse('ttl-comma', `${shown} has a comma: write a decimal with a point, as in 1.5h.`);
  }
  if (/\d/.test(rest)) {
    return refuse(
      'ttl-several-parts',
      `${shown} has more than one part: give one number and one unit, as in 90m or 1.5h.`,
    );
  }
  const other = [rest.toLowerCase(), rest.toUpperCase()].find((unit) => UNIT_SECONDS.has(unit));
  const hint = other === undefined ? '' : ` Did you mean ${other}?`;
  return refuse(
    'ttl-unknown-unit',
    `${quoted(rest, 'What follows the number')} is not a unit: the units are ${UNIT_LIST}.${hint}`,
  );
}

const WORDS: readonly (readonly [name: string, seconds: number])[] = [
  ['year', 31_536_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/**
 * A span in words, its two largest units, cut and not rounded: "10 days", "1 hour 30 minutes".
 * The sign is dropped. A year is 365 days.
 */
export function formatDuration(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const first = WORDS.findIndex(([, size]) => whole >= size);
  if (first === -1) return 'less than a second';
  let rest = whole;
  const words: string[] = [];
  for (const [name, size] of WORDS.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  return words.join(' ');
}

/**
 * The shortest way to type exactly this many seconds with the units that nobody misreads: `10d`,
 * `90m`, `30d` (never `1M`). Takes a positive whole number of seconds; {@link parseTimeToLive}
 * gives it back.
 */
export function formatTimeToLive(seconds: number): string {
  const units: readonly (readonly [string, number])[] = [
    ['y', 31_536_000],
    ['d', 86_400],
    ['h', 3_600],
    ['m', 60],
  ];
  const fit = units.find(([, size]) => seconds % size === 0);
  return fit === undefined ? `${seconds}s` : `${seconds / fit[1]}${fit[0]}`;
}
