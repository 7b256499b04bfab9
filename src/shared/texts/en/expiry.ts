const FORMS =
  'a time to live (10d, 12h), a date and time (2030-01-31 18:30, local unless Z or +02:00 follows) or 01/31/2030 6:30 PM';

/** A number without a unit, in quotes, and how it would be typed with one. */
interface Unitless {
  readonly typed: string;
  readonly days: string;
  readonly hours: string;
  /** The span that it would be as seconds, where that is one. */
  readonly seconds: string | undefined;
}

/** Refusals of an expiry, and what is said of one beside it. */
export const expiry = {
  tooManyCharacters: `That is too long. Write ${FORMS}.`,
  empty: `Type an expiry: ${FORMS}.`,
  noUnit: ({ typed, days, hours, seconds }: Unitless) =>
    `${typed} has no unit: write ${days} for days or ${hours} for hours.${seconds === undefined ? '' : ` As seconds it would be ${seconds}.`}`,
  unknownForm: (typed: string) => `${typed} is not understood as an expiry. Write ${FORMS}.`,
  outsideYears: (first: number, last: number) =>
    `In UTC that falls outside the years ${first} to ${last}.`,
  past: (expiresAt: string, span: string) =>
    `${expiresAt} is in the past (${span} ago): the token would be refused from the start. Choose a later time.`,
  pastWithoutSeconds:
    'This form drops the seconds, so this expiry is already past. Choose a later one.',
  beyondGateway:
    'A gateway token lasts 30 days at most. Choose an earlier expiry, for example 30d, and renew it in time.',
  beyondThirtyDays:
    'This is more than 30 days ahead, and API Management is reported to refuse such tokens. Sign for 30 days or less to be sure.',

  unknownZone: (zone: string) =>
    `This computer's time zone (${zone}) is not known here: write the time with Z or an offset such as +02:00.`,
  comesTwice: (clock: string, zone: string, offsets: { first: string; second: string }) =>
    `${clock} comes twice on that day in ${zone}, when the clocks go back: write it with ${offsets.first} for the first or ${offsets.second} for the second.`,
  skipped: (clock: string, zone: string, offset: string) =>
    `${clock} does not exist on that day in ${zone}: the clocks go forward over it. Choose another time, or write it with an offset such as ${offset}.`,
};
