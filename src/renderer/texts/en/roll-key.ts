import { listed, plural } from '../../../shared/texts/en/english';
import { KEY_NAMES, type KeyName } from './key-names';

export const rollKey = {
  title: 'Roll a key of {name}',
  gone: 'What this key belonged to is no longer there',
  goneText: 'It was deleted meanwhile.',
  intro:
    'A key gets a new value without an outage: the other key takes over first. You can leave this page at any time and go on later.',
  stepsLabel: 'Steps',
  stepOf: (number: number, all: number) => `Step ${number} of ${all}`,
  states: { done: 'Done', passed: 'Passed over', now: 'To do', later: 'Later' },
  steps: {
    choose: 'Choose the key',
    switch: (other: KeyName) => `Sign the tokens with the ${KEY_NAMES[other]}`,
    place: 'Put the new tokens in place',
    regenerate: (role: KeyName) => `Regenerate the ${KEY_NAMES[role]} in the portal`,
    store: (role: KeyName) => `Store the new ${KEY_NAMES[role]} here`,
  },
  choose: {
    label: 'Which key gets a new value?',
    choices: { primary: 'Primary key', secondary: 'Secondary key' },
    enteredAt: (when: string) => `Entered ${when}`,
    notStored: 'Not stored here',
    tokens: (count: number) =>
      count === 0
        ? 'no token in use is signed with it'
        : plural(count, { one: '# token is signed with it', other: '# tokens are signed with it' }),
    stuckTitle: 'The other key is missing',
    stuck: (other: KeyName) =>
      `The ${KEY_NAMES[other]} is not stored, so nothing could take these tokens over. Copy it from the portal and store it first.`,
    storeFirst: (other: KeyName) => `Store the ${KEY_NAMES[other]}`,
    begin: (role: KeyName) => `Roll the ${KEY_NAMES[role]}`,
    beginning: 'Beginning…',
    chosen: (role: KeyName, since: string) => `The ${KEY_NAMES[role]}, begun ${since}.`,
  },
  switch: {
    todo: (count: number, other: KeyName) =>
      plural(count, {
        one: `This token is signed again with the ${KEY_NAMES[other]}, for the time to live it had.`,
        other: `These # tokens are signed again with the ${KEY_NAMES[other]}, each for the time to live it had: all of them, or none.`,
      }),
    list: 'Tokens that are signed again',
    action: (count: number, other: KeyName) =>
      plural(count, {
        one: `Sign # token with the ${KEY_NAMES[other]}`,
        other: `Sign # tokens with the ${KEY_NAMES[other]}`,
      }),
    busy: 'Signing…',
    done: (role: KeyName) => `No token in use is signed with the ${KEY_NAMES[role]}.`,
    ending: (names: readonly string[]) => `Archived, and left to end with it: ${listed(names)}.`,
  },
  place: {
    waiting: 'Some places still have the former token. Update them and tick them off on each page.',
    waitingList: 'Tokens to be put in place',
    unplaced:
      'Of these nobody said where they are used. Put the new ones wherever the former ones were.',
    unplacedList: 'Tokens without a listed place',
    inPlace: 'They are in place',
    goOn: 'Go on anyway',
    goOnText:
      'A place that still has the former token stops working the moment the key is regenerated.',
    done: 'Every listed place has its new token.',
    passed: (count: number) =>
      plural(count, {
        one: '# token is not everywhere in place yet.',
        other: '# tokens are not everywhere in place yet.',
      }),
  },
  regenerate: {
    warning: (role: KeyName) =>
      `From that moment on nothing that was signed with the former ${KEY_NAMES[role]} is taken.`,
    service: [
      'In the Azure portal open your API Management service and choose Management API in its menu.',
      'Regenerate the {key} and copy its new value.',
    ],
    gateway: [
      'In the Azure portal open your API Management service, choose Gateways, then this gateway.',
      'Under Deployment regenerate the {key} and copy its new value.',
    ],
    open: 'Open the Azure portal',
  },
  store: {
    field: (role: KeyName) => `New ${KEY_NAMES[role]}`,
    hint: 'It goes straight to the keychain and is not shown again.',
    action: 'Store the new key',
    busy: 'Storing…',
    stillTitle: 'The key is still being rolled',
    done: (role: KeyName) => `The new ${KEY_NAMES[role]} is in the keychain.`,
  },
  finished: {
    title: (role: KeyName) => `The ${KEY_NAMES[role]} is rolled`,
    text: (other: KeyName) =>
      `The tokens stay with the ${KEY_NAMES[other]}; both keys are good again.`,
    waiting:
      'Some places still have a former token. If it was signed with this key, it is not taken any more: update them now.',
    waitingList: 'Tokens to be put in place',
    close: 'Done',
  },
  later: 'Go on later',
  cancel: 'Cancel rolling',
  cancelled: (role: KeyName) =>
    `The ${KEY_NAMES[role]} is no longer being rolled. The tokens stay as they are.`,
};
