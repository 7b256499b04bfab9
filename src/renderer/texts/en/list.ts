import type { SearchFlag } from '../../../shared/domain/search/flags';
import type { Term } from '../../../shared/domain/search/terms';
import { plural } from '../../../shared/texts/en/english';

const them = (count: number) => plural(count, { one: '# credential', other: '# credentials' });

/** What each search term looks at, for the help. */
const terms: Readonly<Record<Term, string>> = {
  expires: 'Time left or a date; ended ones count as less',
  is: 'How it stands',
  kind: 'What it is',
  tag: 'A tag; in quotes exactly that one',
  env: 'Environment',
  service: 'Service or connection, its host or address',
  name: 'Its name alone',
  id: 'Identifier, service account, reference',
  note: 'Its note',
};

const states = {
  expired: 'Expired',
  soon: 'Ends soon',
  fine: 'Fine',
  favourite: 'Favourites',
  missing: 'Secret missing',
  undeployed: 'Not deployed everywhere',
  failed: 'Renewal failed',
  'old-key': 'Signed with an old key',
} as const satisfies { readonly [flag in SearchFlag]?: string };

/** Search, filters, selection and keys of the list of credentials. */
export const list = {
  rowOf: (row: { name: string; environment: string; left: string; state: string }) =>
    `${row.name}, ${row.environment}, ${row.state}, ${row.left}`,
  selectOf: (name: string) => `Select ${name}`,
  selectAll: 'Select all',
  notRenewable: (name: string) => `${name} cannot be renewed from here.`,
  help: 'Search syntax',
  helpTitle: 'Search for exactly what you mean',
  helpWords:
    'Every word has to stand somewhere. Quotes keep words together, a minus in front excludes, a comma between values means “or”.',
  terms,
  flags: 'What can follow is:',
  insert: (example: string) => `Search for ${example}`,
  didYouMean: 'Try',
  filters: {
    state: 'State',
    kind: 'Kind',
    environment: 'Environment',
    tag: 'Tags',
    chosen: (label: string, count: number) => (count === 0 ? label : `${label} (${count})`),
    states,
  },
  keys: {
    open: 'Keys',
    title: 'Keyboard shortcuts',
    groups: {
      search: 'Search',
      move: 'Move',
      credential: 'With the credential',
      select: 'Select',
      window: 'Everywhere',
    },
    focusSearch: 'Search',
    toList: 'From the search into the list',
    rows: 'One row down or up',
    pages: 'One page down or up',
    ends: 'First or last row',
    buttons: 'Through the buttons of the row',
    openIt: 'Open',
    copy: 'Copy',
    forms: 'More ways to copy',
    renew: 'Renew',
    favourite: 'Favourite',
    edit: 'Edit',
    archive: 'Archive or restore',
    remove: 'Delete',
    menu: 'All that can be done with it',
    select: 'Select or not',
    extend: 'Select up to there',
    all: 'Select all that are listed',
    none: 'Select none',
    selected: 'With a selection, r, a and Delete go for all of it.',
    paste: 'Add what is on the clipboard',
    lock: 'Lock',
    help: 'These keys',
    clear: 'Empty the search',
    space: 'Space',
    click: 'Click',
  },
  bulk: {
    bar: 'Selected credentials',
    selected: (count: number) => plural(count, { one: '# selected', other: '# selected' }),
    renew: 'Renew…',
    archive: 'Archive…',
    restore: 'Restore…',
    addTag: 'Add tag…',
    removeTag: 'Remove tag…',
    remove: 'Delete…',
    clear: 'Select none',
    renewTitle: (count: number) => `Renew ${them(count)}?`,
    renewText: 'Each is made anew on the same terms, one after the other.',
    renewOthers: (count: number) =>
      plural(count, {
        one: '# of the selected cannot be renewed without you and stays as it is:',
        other: '# of the selected cannot be renewed without you and stay as they are:',
      }),
    renewNone: 'None of the selected can be renewed without you. Open each to renew it.',
    renewAction: (count: number) => `Renew ${count}`,
    archiveTitle: (count: number) => `Archive ${them(count)}?`,
    archiveText: (count: number) =>
      plural(count, {
        one: 'It is kept, but out of lists, tray and reminders. It can be restored.',
        other: 'They are kept, but out of lists, tray and reminders. They can be restored.',
      }),
    archiveAction: (count: number) => `Archive ${count}`,
    restoreTitle: (count: number) => `Restore ${them(count)} from the archive?`,
    restoreText: (count: number) =>
      plural(count, {
        one: 'It comes back to lists, tray and reminders.',
        other: 'They come back to lists, tray and reminders.',
      }),
    restoreAction: (count: number) => `Restore ${count}`,
    addTagTitle: (count: number) => `Add a tag to ${them(count)}`,
    removeTagTitle: (count: number) => `Remove a tag from ${them(count)}`,
    tag: 'Tag',
    openTags: 'Open the tags there are',
    tagMissing: 'Type a tag.',
    addTagAction: 'Add',
    removeTagAction: 'Remove',
    hasTag: 'It has that tag.',
    hasNotTag: 'It does not have that tag.',
    deleteTitle: (count: number) => `Delete ${them(count)}?`,
    deleteText: (count: number) =>
      plural(count, {
        one: 'Its secret leaves the keychain and its dates this list. This cannot be undone. The service goes on accepting it until it ends or is revoked there.',
        other:
          'Their secrets leave the keychain and their dates this list. This cannot be undone. Services go on accepting them until they end or are revoked there.',
      }),
    deleteAction: (count: number) => `Delete ${count}`,
    names: 'Which ones',
    more: (count: number) => `… and ${count} more`,
    working: (done: number, all: number) => `${done} of ${all}`,
    stop: 'Stop after this one',
    stopping: 'Stopping…',
    outcome: (done: number, all: number) =>
      done === all
        ? plural(all, { one: 'Done.', other: 'All # done.' })
        : `${done} of ${all} done.`,
    stopped: (left: number) =>
      plural(left, { one: '# was left as it is.', other: '# were left as they are.' }),
    states: {
      waiting: 'Not yet',
      working: 'Working',
      done: 'Done',
      skipped: 'As it was',
      refused: 'Refused',
    },
    gone: 'It is gone.',
    done: (count: number) => `Done for ${them(count)}.`,
    partly: 'Not all of it was done',
    partlyText: (done: number, all: number, names: string) =>
      `${done} of ${all} done. Not done: ${names}.`,
  },
};
