export const desktop = {
  /** What the program is for, in the system's list of what starts at login. */
  purpose: 'Warns before cloud credentials expire',
  quickCopyTitle: (app: string) => `${app}: quick copy`,
  copied: 'Copied',
  failed: 'That did not work',
  unexpected: 'Something unexpected happened. Open TokenTray and try again there.',
};

export const preferences = {
  loginItemRefused:
    'The system did not let TokenTray change what starts at login. Change it in the ' +
    "system's own settings for start-up programs.",
};

export const shortcuts = {
  weak: 'That combination belongs to other programs. Choose one with two modifier keys.',
  twice: 'TokenTray uses that combination for something else already.',
};
