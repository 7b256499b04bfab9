export const calendar = {
  folder: 'Where TokenTray keeps its calendar',
  save: 'Save as a calendar file',
  kind: 'Calendar',
  /** In an entry. */
  openIn: (link: string) => `Open it in TokenTray: ${link}`,
  gone: 'That credential is not there any more.',
  nothing: (name: string) =>
    `${name} is archived or has no end, so there is nothing to enter into a calendar.`,
};
