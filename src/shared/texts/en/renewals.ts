import type { SecretNoun } from '../../domain/kinds/traits';
import { counted } from './english';

/** When something ends or has ended. */
interface End {
  readonly ended: boolean;
  /** The moment in words, with its distance. */
  readonly when: string;
}
interface Undeployed {
  readonly noun: SecretNoun;
  readonly places: number;
  /** Of the former secret; absent where it has none. */
  readonly oldEnd: End | undefined;
}

const credentials = (count: number) =>
  counted(count, { one: '# credential', other: '# credentials' });

/** Notifications about what was renewed, or was to be. */
export const renewals = {
  putInPlace: ({ noun, places, oldEnd }: Undeployed) => {
    const at = `Put the new ${noun} in place at ${counted(places, { one: '# place', other: '# places' })}`;
    return oldEnd === undefined
      ? `${at}.`
      : `${at}; the old one ${oldEnd.ended ? 'ended' : 'ends'} ${oldEnd.when}.`;
  },
  putWhereUsed: (noun: SecretNoun) => `Put the new ${noun} wherever the old one is used.`,
  noEnd: 'It has no end.',
  endsThen: (when: string) => `It ends ${when}.`,

  byHand: {
    signed: (label: string) => `${label} was signed again`,
    renewed: (label: string) => `${label} was renewed`,
  },
  byItself: (label: string) => `Renewed by itself: ${label}`,
  byItselfAfter: (failures: number, label: string) =>
    `Renewed by itself after ${counted(failures, { one: '# failed attempt', other: '# failed attempts' })}: ${label}`,
  failed: (label: string) => `Could not be renewed by itself: ${label}`,
  lastCall: (ended: boolean, distance: string, label: string) =>
    `${ended ? 'Ended' : 'Ends'} ${distance}, not renewed: ${label}`,
  lastCallEndless: (label: string) => `Ends, not renewed: ${label}`,
  ends: ({ ended, when }: End) => `${ended ? 'Ended' : 'Ends'} ${when}.`,
  triedAgain: (distance: string) => `It is tried again ${distance}.`,

  line: (label: string, { ended, when }: End) => `• ${label}: ${ended ? 'ended' : 'ends'} ${when}.`,
  lineEndless: (label: string) => `• ${label}: no end`,
  more: (count: number) => counted(count, { other: 'and # more' }),
  digest: {
    renewed: (count: number) => `${credentials(count)} were renewed by themselves`,
    'not-renewed': (count: number) => `${credentials(count)} could not be renewed by themselves`,
  },
  digestAdvice: {
    renewed: 'Open TokenTray to put the new ones in place.',
    'not-renewed': 'Open TokenTray to see why and renew them by hand.',
  },

  leadTooLong: (life: string, lead: string) =>
    `It lives ${life} and is to be renewed ${lead} before its end, which would be again and again. Give it a shorter lead time.`,
  undone: 'Its last renewal was undone, so it is not renewed by itself. Renew it by hand.',
};
