export const updates = {
  title: 'Updates',
  automatic: 'Look for updates once a day and install them',
  automaticTells: 'Look for updates once a day and tell me here',
  automaticHint:
    'Off, TokenTray asks nobody for updates by itself. On, it asks the server of its releases, which sees your address and version as with any download.',
  installHint: 'What was downloaded is checked, and put in place as you quit TokenTray.',
  none: 'This TokenTray does not know where its releases are. Update it the way it was installed.',
  look: 'Look for updates',
  looking: 'Looking for updates…',
  current: 'This is the newest version.',
  found: (version: string) => `Version ${version} is there`,
  foundTells:
    'This copy belongs to a package manager, or to whoever put it there: update it the way it was installed.',
  released: (day: string) => `Released on ${day}`,
  load: 'Download and install on quit',
  loading: (percent: number) => `Downloading… ${percent} %`,
  staged: (version: string) => `Version ${version} is ready`,
  stagedText: 'It is put in place as you quit TokenTray.',
  notes: 'What is new',
  problem: 'No update',
};
