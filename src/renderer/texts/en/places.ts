import type { SecretNoun } from '../../../shared/domain/kinds/traits';
import { plural } from '../../../shared/texts/en/english';

/** Where a credential is used, and what is left to do there after a renewal. */
export const places = {
  title: 'Where it is used',
  none: 'Nobody has said yet where it is used',
  noneText: (noun: SecretNoun) =>
    `List the places that have this ${noun}: a Secret in a cluster, a variable of a pipeline, a settings page. After a renewal they become a checklist, and nothing is forgotten.`,
  add: 'Add a place',
  progress: (done: number, all: number) => `${done} of ${all} deployed`,
  present: 'Has the present one',
  formerEnds: 'Still has the old one, which ends {when}',
  formerEnded: 'Still has the old one, which ended {when}',
  formerEndless: 'Still has the old one, which has no end',
  deployedAt: (place: string) => `Deployed at ${place}`,
  allDone: 'Deployed everywhere',
  allDoneText: 'From now on the end of the new one is announced.',
  commandHint:
    'It asks TokenTray for the secret and hands it over: the secret is in no argument and in no history.',
  copyCommand: 'Copy command',
  copyCommandOf: (place: string) => `Copy command for ${place}`,
  commandCopied: 'The command is on the clipboard. The secret is not in it.',
  commandNotCopied: 'The command could not be copied. Select it and copy it by hand.',
  showCommand: 'Show command',
  hideCommand: 'Hide command',
  showCommandOf: (place: string) => `Show the command for ${place}`,
  hideCommandOf: (place: string) => `Hide the command for ${place}`,
  openPage: 'Open page',
  openPageOf: (place: string) => `Open page of ${place}`,
  more: 'More',
  moreOf: (place: string) => `More for ${place}`,
  edit: 'Edit…',
  remove: 'Remove…',
  undeployedTitle: 'Renewed, not yet deployed',
  undeployedText: (places: number) =>
    plural(places, {
      one: 'One place still has the old one, which ends {when}. Until it is deployed there, that end is announced.',
      other:
        '# places still have the old one, which ends {when}. Until it is deployed there, that end is announced.',
    }),
  undeployedEnded: (places: number) =>
    plural(places, {
      one: 'One place still has the old one, which ended {when}. It no longer works there.',
      other: '# places still have the old one, which ended {when}. It no longer works there.',
    }),
  undeployedEndless: (places: number) =>
    plural(places, {
      one: 'One place still has the old one, which has no end.',
      other: '# places still have the old one, which has no end.',
    }),
  undeployedAction: 'Show the places',
  dialog: {
    addTitle: 'Add a place',
    editTitle: 'Edit the place',
    place: 'What it is',
    add: 'Add',
    save: 'Save',
    saving: 'Saving…',
    added: 'The place was added.',
    saved: 'The place was saved.',
    preview: 'The command after a renewal',
  },
  removeDialog: {
    title: 'Remove {place}?',
    text: 'It leaves the list of places. Nothing changes at the place itself.',
    former:
      'It still has the old one. Once it is off the list, TokenTray no longer reminds you of that end.',
    action: 'Remove',
    done: '{place} was removed.',
  },
};
