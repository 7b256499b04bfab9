import { said } from '../texts/said';
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

const LONGEST_INPUT = 100;
const LONGEST_YEARS = 100;
const LONGEST_SECONDS = BigInt(LONGEST_YEARS) * 31_536_000n;

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
  const { timesToLive } = said();
  if (text.length > LONGEST_INPUT) {
    return refuse('ttl-too-many-characters', timesToLive.tooManyCharacters);
  }
  const typed = text.trim();
  const shown = quoted(typed);
  if (typed === '') return refuse('ttl-empty', timesToLive.empty);
  if (/^[-−]/.test(typed)) return refuse('ttl-negative', timesToLive.negative(shown));
  const parts = /^(\d+)(?:\.(\d+))?(.*)$/su.exec(typed);
  if (parts === null) return refuse('ttl-no-number', timesToLive.noNumber(shown));
  const [, whole = '', fraction = '', rest = ''] = parts;
  const unit = unitOf(rest.trim(), shown);
  if (!unit.ok) return unit;

  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * unit.value;
  if (scaled === 0n) return refuse('ttl-zero', timesToLive.zero(shown));
  if (scaled > LONGEST_SECONDS * scale) {
    return refuse('ttl-too-long', timesToLive.tooLong(shown, LONGEST_YEARS));
  }
  if (scaled % scale !== 0n) {
    return refuse('ttl-not-whole-seconds', timesToLive.notWholeSeconds(shown));
  }
  return ok(Number(scaled / scale));
}

function unitOf(rest: string, shown: string): Result<bigint> {
  const seconds = UNIT_SECONDS.get(rest);
  if (seconds !== undefined) return ok(seconds);
  const { timesToLive } = said();
  if (rest === 'ms') return refuse('ttl-milliseconds', timesToLive.milliseconds(shown));
  if (/^,\d/.test(rest)) return refuse('ttl-comma', timesToLive.comma(shown));
  if (/\d/.test(rest)) return refuse('ttl-several-parts', timesToLive.severalParts(shown));
  const other = [rest.toLowerCase(), rest.toUpperCase()].find((unit) => UNIT_SECONDS.has(unit));
  const unit = quoted(rest, timesToLive.afterTheNumber);
  return refuse('ttl-unknown-unit', timesToLive.unknownUnit(unit, other));
}

type SpanUnit = 'year' | 'day' | 'hour' | 'minute' | 'second';
const UNITS: readonly (readonly [unit: SpanUnit, seconds: number])[] = [
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
  const { durations } = said();
  const at = UNITS.findIndex(([, size]) => whole >= size);
  const [larger, smaller] = at === -1 ? [] : UNITS.slice(at, at + 2);
  if (larger === undefined) return durations.underASecond;
  const words = durations[larger[0]](Math.floor(whole / larger[1]));
  const left = smaller === undefined ? 0 : Math.floor((whole % larger[1]) / smaller[1]);
  return smaller === undefined || left === 0
    ? words
    : durations.both(words, durations[smaller[0]](left));
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
