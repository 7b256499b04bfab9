import { either } from './english';

const ENDS = 'expires:<7d, expires:>30d, expires:<2026-12-31 or expires:never';

/** What is not understood of a search; its words before colons are the same in every language. */
export const search = {
  noComparedNever: 'Write expires:never without < or >: it finds what has no end.',
  noEnd: (typed: string) => `${typed} is no time from now and no date. Write for example ${ENDS}.`,
  afterExpires: 'What follows expires:',
  unknownUnit: (typed: string) =>
    `${typed} has no unit known here: the units are m (minutes), h, d, w, M (months of 30 days) and y (years of 365 days).`,
  noDay: (typed: string) => `${typed} is no day of the calendar. Write year-month-day.`,
  endExpected: 'Write how long from now or a date: <7d, >30d, <2026-12-31, never.',

  valueExpected: (term: string) => `Write what ${term}: has to hold.`,
  unknownFlag: (typed: string, known: readonly string[]) =>
    `${typed} is nothing that is: knows. There are ${either(known)}.`,
  likelyFlag: (typed: string, meant: readonly string[]) =>
    `${typed} is nothing that is: knows. Did you mean ${either(meant)}?`,
  afterIs: 'What follows is:',
  begunFlag: (typed: string, begun: readonly string[]) =>
    `is:${typed} may become ${either(begun)}.`,
  unknownTerm: (typed: string) => `${typed} is no search term, so it is looked for as text.`,
  likelyTerm: (typed: string, meant: readonly string[]) =>
    `${typed} is no search term, so it is looked for as text. Did you mean ${either(meant)}?`,
  beforeColon: 'What stands before the colon',
};
