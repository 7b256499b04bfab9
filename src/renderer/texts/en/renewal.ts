import type { SecretNoun } from '../../../shared/domain/kinds/traits';
import { plural } from '../../../shared/texts/en/english';

/** How a credential is renewed, by hand and by itself, and what becomes of the one it replaces. */
export const renewal = {
  how: {
    title: 'How it is renewed',
    action: 'Renew',
    sign: (noun: SecretNoun) =>
      `TokenTray signs a new ${noun} with the stored key. The one you have now stays valid until its own end.`,
    create: (noun: SecretNoun) =>
      `TokenTray makes a new ${noun} on the server, tests it, swaps it in, and deletes the old one after a grace time of your choosing.`,
    paste: (noun: SecretNoun) =>
      `It is made elsewhere. Make a new ${noun} there and paste it here; name, places and lead times stay.`,
    date: 'The secret is held elsewhere. Once it was renewed there, enter its new end here.',
    none: 'TokenTray only watches it: whoever holds the secret renews it.',
  },
  auto: {
    title: 'Renew by itself',
    off: 'Off: TokenTray reminds you, and renews nothing without you.',
    lead: 'How long before its end',
    leadHint: 'For example 3d or 12h.',
    save: 'Save',
    saving: 'Saving…',
    next: 'Next time: {when}',
    nextShort: (span: string) => `Renews by itself ${span}`,
    retryShort: (span: string) => `Tried again ${span}`,
    due: 'Due: it is renewed as soon as TokenTray gets to it.',
    dueShort: 'About to be renewed',
    saved: 'Saved.',
    explained:
      'You are told of the result. A failure is tried again, and announced before the old one ends.',
    places: 'The places that use it are not changed: they wait on the checklist.',
    trouble: (failures: number) =>
      plural(failures, {
        one: 'Renewing it by itself failed',
        other: 'Renewing it by itself failed # times',
      }),
    nextTry: 'It is tried again on {when}.',
    impossible: {
      elsewhere: 'Not possible: it is made elsewhere, and only you can get a new one.',
      watched: 'Not possible: its secret is held elsewhere.',
      'no-key': 'Not possible now: the key it is signed with is not in the keychain.',
      endless: 'Not needed: it has no end.',
      archived: 'Archived ones are not renewed.',
    },
    stopped: 'It is switched on, but cannot be done as things are.',
  },
  create: {
    title: 'Renew {name}',
    steps: {
      make: (noun: SecretNoun) =>
        `A new ${noun} is made on {server}, named like “{name}”, with the same role and lifetime.`,
      test: 'It is tested. If it does not work, nothing else changes.',
      swap: 'It takes the place of the old one here; what you copy is the new one.',
      later: 'The old one is deleted on the server after {grace}. You can undo until then.',
      atOnce:
        'The old one is deleted on the server at once, unless it is still being used. This cannot be undone.',
      asked: 'If it was used meanwhile, or the server does not say, you are asked first.',
    },
    grace: 'Keep the old one on the server for',
    noGrace: 'No time at all',
    graceWarning: 'Everything that still has the old one stops working.',
    stepsLabel: 'What will happen',
    action: 'Renew',
    busy: 'Renewing…',
    working: 'Making, testing and storing the new one…',
    doneTitle: '{name} was renewed',
    doneText: 'What you copy from now on is the new one.',
    places: 'It is not yet where it is used: the places are a checklist now.',
    showPlaces: 'Show the places',
    finished: 'Done',
  },
  formers: {
    title: 'Replaced, still on the server',
    text: 'Both work until the old one is deleted.',
    replaced: 'Replaced',
    undone: 'Made by a renewal that was undone; nobody uses it.',
    deletes: 'Will be deleted',
    deletesDue: 'As soon as TokenTray gets to it',
    ends: 'Ends',
    noEnd: 'It has no end',
    lastUsed: 'Last used',
    never: 'Not since it was replaced, as far as is known',
    waits: 'Once you have decided',
    trouble: 'The last look failed',
    undo: 'Undo',
    undoOf: (name: string) => `Undo: bring ${name} back`,
    deleteNow: 'Delete now…',
    deleteOf: (name: string) => `Delete now… ${name}`,
    leave: 'Leave it there…',
    leaveOf: (name: string) => `Leave it there… ${name}`,
    askTitle: (name: string) => `The old one, “${name}”, is still on the server`,
    ask: {
      'used-since':
        'TokenTray did not delete it by itself: it was used on {used}, after it was replaced on {swapped}. Something still has it.',
      'used-since-unknown':
        'TokenTray did not delete it by itself: it was used after it was replaced on {swapped}. Something still has it.',
      'use-not-told':
        'TokenTray did not delete it by itself: the server does not say when it was last used, so nobody can tell whether something still has it.',
      'not-deployed':
        'TokenTray did not delete it by itself: not all places are ticked as deployed, so some still have it.',
      refused: 'TokenTray could not delete it: the server refused.',
    },
    undoDialog: {
      title: 'Bring the old one of {name} back?',
      text: 'The old one, “{former}”, is what you copy again, and the new one is deleted on the server. Places that already got the new one need the old one back.',
      action: 'Bring it back',
      done: 'The old one of {name} is back.',
    },
    deleteDialog: {
      title: 'Delete “{former}” on the server?',
      text: 'The server refuses it from then on, and it cannot be brought back. Whatever still has it stops working.',
      used: 'It was last used on {used}, after it was replaced.',
      places: 'Not all places are ticked as deployed.',
      action: 'Delete on the server',
      done: '“{former}” was deleted on the server.',
    },
    leaveDialog: {
      title: 'Leave “{former}” on the server?',
      text: 'TokenTray forgets it: its secret leaves the keychain, it cannot be brought back from here, and nobody deletes it.',
      ends: 'It goes on working until {when}.',
      endless: 'It has no end: it goes on working until somebody deletes it there.',
      action: 'Leave it there',
      done: '“{former}” stays on the server. TokenTray has forgotten it.',
    },
  },
};
