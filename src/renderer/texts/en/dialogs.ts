import { listed, plural } from '../../../shared/texts/en/english';

export const dialogs = {
  renew: {
    title: 'Sign {name} again',
    text: 'The token you have now stays valid until its own expiry; this does not revoke it.',
    action: 'Sign again',
    saving: 'Signing…',
    change: 'Key and format',
    changeKey: 'Key',
    done: '{name} was signed again.',
  },
  edit: {
    title: 'Edit {name}',
    environment: 'Environment',
    tags: 'Tags',
    tagsHint: 'Separated by commas. Find them in the list by tag:name.',
    tagsPreview: 'Tags as they are kept',
    notes: 'Notes',
    notesHint: 'Never put a secret here: notes are not kept in the keychain.',
    favourite: 'Favourite: on top of the tray menu',
    leadTimes: 'Lead times',
    leadTimesHint: (standard: string) =>
      `How long before the expiry you are told, e.g. 7d, 1d, 1h, 0. “off” tells nothing. Empty takes those of the settings: ${standard}.`,
    action: 'Save',
    saving: 'Saving…',
    done: 'Saved.',
  },
  deleteCredential: {
    title: 'Delete {name}?',
    textWatched:
      '{name} ({environment}, {service}) is no longer watched, and its dates leave this list.',
    formers:
      'What it replaced is still on the server: {names}. TokenTray forgets that too, and deletes it there no more. Delete it under “Keys on the server”.',
    action: 'Delete',
    done: '{name} was deleted.',
  },
  deleteService: {
    title: 'Delete {name}?',
    text: 'The stored keys of {name} ({environment}, {place}) leave the keychain. This cannot be undone.',
    connectionText:
      'What signs in to {name} ({environment}, {place}) leaves the keychain, and its keys are no longer watched. Nothing changes on the server. This cannot be undone.',
    leftThere:
      'An interrupted creation may have left {names} there. Once the connection is deleted, TokenTray no longer reminds you of it: clean up first, or delete it on the server yourself.',
    inUseTitle: '{name} is in use',
    inUse: (names: readonly string[]) => {
      const shown = names.slice(0, 5);
      const rest = names.length - shown.length;
      const all = rest > 0 ? [...shown, plural(rest, { one: '# more', other: '# more' })] : shown;
      return `${plural(names.length, { one: 'A credential refers', other: '# credentials refer' })} to it: ${listed(all)}. Delete ${names.length === 1 ? 'it' : 'them'} first; then the service can go.`;
    },
    action: 'Delete',
    done: '{name} was deleted.',
  },
};
