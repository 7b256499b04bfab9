import type { SecretNoun } from '../../../shared/domain/kinds/traits';
/** Buttons of notifications. */
export const buttons = {
  copy: (noun: SecretNoun) => `Copy ${noun}`,
  copyNew: (noun: SecretNoun) => `Copy new ${noun}`,
  renew: 'Renew',
  renewNow: 'Renew now',
  replace: 'Replace…',
  open: 'Open',
  snoozeHour: 'Snooze 1 hour',
  snoozeTomorrow: 'Tomorrow 9:00',
  snoozeWorkday: 'Next working day',
};

const ENDS = { own: 'the end', former: 'the end of the old one' };

export const reminders = {
  test: { title: 'TokenTray can reach you', body: 'Reminders will look like this.' },
  testShown: 'The test notification was shown. If you did not see it, look at "do not disturb".',
  checkClock: 'Check the clock of this computer',
  quietUntil: (moment: string) => `It is quiet until ${moment}.`,
  ownFault: 'TokenTray could not show this because of a fault of its own; the log says more.',
  notStored:
    'What was announced could not be stored, so it may be announced again after a restart.',
  snoozedGone: 'Nothing was snoozed: this credential is no longer there. It was removed meanwhile.',
  snoozedOff:
    'Nothing was snoozed: reminders are off for this credential. Give it lead times first.',
  /** In the history; a lead time is written as `7d`. */
  announced: {
    asAsked: 'as asked',
    at: (end: keyof typeof ENDS) => `at ${ENDS[end]}`,
    before: (lead: string, end: keyof typeof ENDS) => `${lead} before ${ENDS[end]}`,
  },
};
