import { listed, number, plural } from '../../../shared/texts/en/english';
import type { TimeSpan } from '../../time/time-span';
import { time } from './time';

const many = (count: number) => plural(count, { one: '# credential', other: '# credentials' });

// Made for the first number that needs it: a window's first formatter takes as long as many rows.
let compact: Intl.NumberFormat | undefined;

/** "9", "950", "1.2K". */
const short = (count: number) => {
  if (count < 1_000) return String(count);
  compact ??= new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 2 });
  return compact.format(count);
};

export const overview = {
  number,
  /** What fits into a mark. */
  short,
  counters: 'What ends when: each filters the list',
  counter: {
    expired: { word: 'Expired', hint: 'What has ended' },
    week: { word: 'Next 7 days', hint: 'What ends in the next 7 days' },
    month: { word: '8 to 30 days', hint: 'What ends after the next 7 days and within 30' },
    fine: { word: 'Fine', hint: 'What lives more than 30 days' },
    endless: { word: 'No end', hint: 'What has no end, or none that is known' },
  },
  title: 'Timeline',
  fold: 'Hide the timeline',
  unfold: 'Show the timeline',
  spans: 'Time shown',
  span: { 7: '7 days', 30: '30 days', 90: '90 days', 365: '1 year' },
  before: (count: number) => plural(count, { one: '# ended earlier', other: '# ended earlier' }),
  after: (count: number) => plural(count, { one: '# ends later', other: '# end later' }),
  marks: (count: number) =>
    `${plural(count, { one: 'Timeline of expiries, # mark', other: 'Timeline of expiries, # marks' })}. Arrows walk, Enter opens, plus and minus zoom.`,
  nothing: 'Nothing ends in this time.',
  now: 'Now',
  lane: { production: 'Production', others: 'Others' },
  /** The same for who does not see the two lines. */
  laneName: { production: 'production', others: 'not production' },
  /** After the name, the kind and the environment. */
  ends: (span: TimeSpan, past: boolean) =>
    past ? `ended ${time.ago(span)}` : `ends ${time.ahead(span)}`,
  formerEnds: (span: TimeSpan, past: boolean) =>
    past ? `its old one ended ${time.ago(span)}` : `its old one ends ${time.ahead(span)}`,
  /** With the number as it is written in the mark, where that is another. */
  together: (count: number, where: string, when: string, states: readonly string[]) =>
    [
      many(count),
      count >= 1_000 ? ` (${short(count)})` : '',
      `, ${where}, ${when}`,
      states.length === 0 ? '' : `: ${listed(states)}`,
    ].join(''),
  states: {
    expired: (count: number) => `${count} expired`,
    soon: (count: number) => plural(count, { one: '# ends soon', other: '# end soon' }),
  },
  ofCluster: (count: number) => many(count),
  more: (count: number) => plural(count, { one: '… and one more', other: '… and # more' }),
  filterDays: 'Show in the list',
  filterDaysHint: (when: string) => `The list then shows what ends on these days: ${when}`,
  zoomIn: 'Zoom in',
  close: 'Close',
};
