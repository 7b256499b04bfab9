import type { SecretNoun } from '../../domain/kinds/traits';
import { counted } from './english';

/** When something ends or has ended. */
interface End {
  readonly ended: boolean;
  /** The moment in words, with its distance. */
  readonly when: string;
}
/** A former secret that is in use still, called by its noun. */
interface Former extends End {
  readonly noun: SecretNoun;
  readonly name: string;
  readonly places: number;
}
interface DigestLine {
  readonly ended: boolean;
  readonly moment: string;
  readonly distance: string;
  readonly label: string;
  /** It is the former secret that ends. */
  readonly former: boolean;
  /** It may have been shown before. */
  readonly again: boolean;
}
/** Of several that end, so many in such a span. */
export interface EndingGroup {
  readonly when: 'expired' | 'withinADay' | 'thisWeek' | 'later';
  readonly count: number;
}

const ENDING: { readonly [W in EndingGroup['when']]: (count: number) => string } = {
  expired: () => 'expired',
  withinADay: (count) =>
    counted(count, { one: 'expires within a day', other: 'expire within a day' }),
  thisWeek: (count) => counted(count, { one: 'expires this week', other: 'expire this week' }),
  later: (count) => counted(count, { one: 'expires later', other: 'expire later' }),
};

/** Notifications about what ends. */
export const reminders = {
  label: (name: string, environment: string) => `${name} (${environment})`,

  title: (ended: boolean, distance: string, label: string) =>
    `${ended ? 'Expired' : 'Expires'} ${distance}: ${label}`,
  formerTitle: (noun: SecretNoun, ended: boolean, distance: string, label: string) =>
    `Old ${noun} ${ended ? 'expired' : 'expires'} ${distance}: ${label}`,
  ends: ({ ended, when }: End) => `${ended ? 'Expired' : 'Expires'} ${when}.`,
  formerEnds: ({ noun, name, places, ended, when }: Former) =>
    `The old ${noun} of ${name} is still in use at ${counted(places, { one: '# place', other: '# places' })} and ${ended ? 'expired' : 'expires'} ${when}.`,
  putInPlace: 'Put the new one in place there, then tick it off in TokenTray.',
  snoozed: 'You asked to be reminded again.',
  renew: 'Choose Renew to make a new one on the same terms.',
  enter: 'Make a new one where it comes from, then choose Renew to enter it.',
  replace: 'Open TokenTray to replace it.',

  line: ({ label, former, again, ended, moment, distance }: DigestLine) =>
    `• ${label}: ${former ? 'the old one ' : ''}${ended ? 'expired' : 'expires'} ${moment} (${distance}${again ? '; may have been shown before' : ''})`,
  summary: (groups: readonly EndingGroup[]) =>
    groups
      .map(({ when, count }, index) =>
        index === 0
          ? `${counted(count, { one: '# credential', other: '# credentials' })} ${ENDING[when](count)}`
          : `${counted(count, { other: '#' })} ${ENDING[when](count)}`,
      )
      .join(', '),
  missed: (summary: string) => `In case you missed it: ${summary}`,
  stopped: 'TokenTray stopped while showing this, so you may have seen it already.',
  more: (count: number) => counted(count, { other: 'and # more' }),
  seeAll: 'Open TokenTray to see them all and renew what is needed.',
  seeOne: 'Open TokenTray to renew or replace it.',
  seeFormer: 'It was renewed: put the new one in place where it is used.',
};
