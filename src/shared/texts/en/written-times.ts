const ISO = '2030-01-31 18:30';
const PORTAL = '01/31/2030 6:30 PM';
/** The two ways to write a moment. */
export type MomentForm = 'iso' | 'portal';
const EXAMPLES: { readonly [F in MomentForm]: string } = { iso: ISO, portal: PORTAL };

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Refusals of a date and time as written. */
export const writtenTimes = {
  halfWithIso: `AM and PM belong to the form ${PORTAL}; with the year first the clock has 24 hours: ${ISO}.`,
  noHalf: `Say AM or PM, as in ${PORTAL}, or put the year first for a 24-hour clock: ${ISO}.`,
  tooManyDigits: (given: number, seven: string) =>
    `A token's expiry has seven digits after the seconds; ${given} were given. Cut it after .${seven}.`,
  hour24: '24 is not an hour: write 00:00 of the next day for midnight.',
  hour: (hour: string) => `${hour} is not an hour: hours go from 00 to 23.`,
  hour12: (clock: string, meant?: string) =>
    `${clock} does not exist: with AM and PM, hours go from 1 to 12.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  minute: (minute: number) => `${minute} is not a minute: minutes go from 00 to 59.`,
  second: (second: number) => `${second} is not a second: seconds go from 00 to 59.`,
  year: (typed: string, first: number, last: number) =>
    `${typed} is not a year from ${first} to ${last}: write it with four digits.`,
  month: (month: string, swapped: boolean) =>
    `${month} is not a month: months go from 1 to 12.${swapped ? ' In MM/DD/YYYY the month comes first.' : ''}`,
  /** `month` is counted from 1. */
  day: (day: number, month: number, year: number, days: number) => {
    const name = MONTHS[month - 1];
    return `${day} ${name} ${year} does not exist: ${name} has ${days} days.`;
  },
  noTime: (form: MomentForm) =>
    `A date alone is a whole day: add the time, as in ${EXAMPLES[form]}.`,
  time: (typed: string, form: MomentForm) =>
    `${typed} is not a time of day: write it as in ${EXAMPLES[form]}.`,
  afterTheDate: 'What follows the date',
  zone: (typed: string) =>
    `${typed} is not understood as a time zone: write Z for UTC or an offset such as +02:00.`,
  afterTheTime: 'What follows the time',
};
