export const calendar = {
  card: {
    title: 'Calendar',
    text: 'A calendar file of all ends, with an alarm at each lead time. Let your calendar program subscribe to it, or watch the folder.',
    off: 'No calendar is kept.',
    on: (folder: string) => `Kept up to date in ${folder} while TokenTray runs.`,
    choose: 'Keep a calendar…',
    change: 'Another folder…',
    leave: 'Keep none',
    left: 'The calendar’s files are removed.',
    kept: 'The calendar is written.',
    shape: 'Files',
    shapes: { file: 'One file with everything: tokentray.ics', folder: 'One file for each end' },
    names: 'Name the credentials',
    namesHint:
      'A calendar is often seen by others. Without names an entry says that a credential ends, with a link that opens it here.',
  },
  item: 'Add to calendar…',
  dialog: {
    title: 'Add the end of {name} to a calendar',
    text: 'An entry at the end, with an alarm at each of its lead times. It does not move by itself after a renewal: add it again then, and the calendar replaces it; or keep a calendar in the settings.',
    names: 'With its name',
    open: 'Open in calendar',
    save: 'Save as file…',
    opened: 'Handed to your calendar program.',
    saved: (path: string) => `Saved to ${path}.`,
  },
};
