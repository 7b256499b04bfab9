import { plural } from '../../../shared/texts/en/english';

export const reminders = {
  title: 'Reminders',
  intro: 'What you will be told and when, what you were told, and what is waiting.',
  pending: 'Could not be shown',
  pendingTitle: (count: number) =>
    plural(count, {
      one: 'The system did not take # reminder.',
      other: 'The system did not take # reminders.',
    }),
  pendingText: 'TokenTray tries again by itself.',
  upcoming: 'Coming up',
  upcomingNone: 'Nothing is due to be announced.',
  announced: 'Announced',
  announcedNone: 'Nothing has been announced yet.',
  loading: 'Reading the reminders…',
  columns: { when: 'When', credential: 'Credential', what: 'What', actions: 'Actions' },
  lead: (span: string) => `${span} before it expires`,
  atExpiry: 'At its expiry',
  former: (places: number) =>
    plural(places, {
      one: 'Of the old one, which one place still has',
      other: 'Of the old one, which # places still have',
    }),
  snoozed: 'As you asked',
  how: {
    single: 'Shown',
    digest: 'Shown in a digest',
    folded: 'Folded into a later one',
    snooze: 'Shown, as you asked',
    perhaps: 'Perhaps not seen: TokenTray ended while showing it',
  },
  test: 'Send a test notification',
  testing: 'Sending…',
  testFailed: 'The notification could not be shown',
  change: 'Change lead times and quiet hours',
};
