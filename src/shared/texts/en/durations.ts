import { counted } from './english';

const UNIT_LIST = 's, m (minutes), h, d, w, M (months of 30 days) and y (years of 365 days)';

/** Spans of time in words. */
export const durations = {
  year: (count: number) => counted(count, { one: '# year', other: '# years' }),
  day: (count: number) => counted(count, { one: '# day', other: '# days' }),
  hour: (count: number) => counted(count, { one: '# hour', other: '# hours' }),
  minute: (count: number) => counted(count, { one: '# minute', other: '# minutes' }),
  second: (count: number) => counted(count, { one: '# second', other: '# seconds' }),
  /** A unit and the next smaller one. */
  both: (larger: string, smaller: string) => `${larger} ${smaller}`,
  underASecond: 'less than a second',
  underAMinute: 'less than a minute',
  ahead: (span: string) => `in ${span}`,
  ago: (span: string) => `${span} ago`,
};

/** Refusals of a time to live; `typed` is what was typed, in quotes. */
export const timesToLive = {
  tooManyCharacters: 'A time to live is short: a number and a unit, 10d.',
  empty: 'Type a time to live: a number and a unit, for example 10d or 12h.',
  negative: (typed: string) => `${typed} lies in the past: a time to live is above zero.`,
  noNumber: (typed: string) =>
    `${typed} does not start with a number. Write a number and a unit, for example 10d or 0.5h.`,
  zero: (typed: string) => `${typed} would end at once: a time to live is above zero.`,
  tooLong: (typed: string, years: number) =>
    `${typed} is longer than ${years} years: type a shorter time to live.`,
  notWholeSeconds: (typed: string) =>
    `${typed} is not a whole number of seconds: round it, or use a smaller unit.`,
  milliseconds: (typed: string) =>
    `${typed} is in milliseconds, which no server counts: the smallest unit is s.`,
  comma: (typed: string) => `${typed} has a comma: write a decimal with a point, as in 1.5h.`,
  severalParts: (typed: string) =>
    `${typed} has more than one part: give one number and one unit, as in 90m or 1.5h.`,
  afterTheNumber: 'What follows the number',
  unknownUnit: (unit: string, meant?: string) =>
    `${unit} is not a unit: the units are ${UNIT_LIST}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
};
