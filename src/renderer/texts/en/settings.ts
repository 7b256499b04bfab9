import { plural } from './english';

export const settings = {
  title: 'Settings',
  sectionsLabel: 'Sections',
  sections: {
    general: 'General',
    reminders: 'Reminders',
    clipboard: 'Clipboard',
    lock: 'Lock',
    shortcuts: 'Shortcuts',
    connections: 'Connections',
    storage: 'Storage',
    data: 'Import, export, backup',
    about: 'About',
  },
  connections: {
    title: 'Services and connections',
    none: 'There is no service, gateway or Grafana connection yet.',
    counts: {
      'apim-service': (count: number) =>
        plural(count, { one: '# API Management service', other: '# API Management services' }),
      'apim-gateway': (count: number) =>
        plural(count, { one: '# self-hosted gateway', other: '# self-hosted gateways' }),
      'grafana-connection': (count: number) =>
        plural(count, { one: '# Grafana connection', other: '# Grafana connections' }),
    },
    needsSecret: 'Its key or password has to be entered again.',
    open: 'Open services and connections',
  },
  clipboard: 'Clipboard',
  clear: 'Clear the clipboard after',
  clearChoice: (seconds: number) =>
    seconds === 0
      ? 'Never'
      : seconds % 60 === 0
        ? plural(seconds / 60, { one: '# minute', other: '# minutes' })
        : plural(seconds, { one: '# second', other: '# seconds' }),
  clearHint: 'Only what TokenTray put there, and only if it is still there.',
  clearNever: 'A copied token stays until something else is copied.',
  reminders: 'Reminders',
  leadTimes: 'Lead times',
  leadTimesHint:
    'How long before an expiry you are told, for credentials without a list of their own: e.g. 30d, 7d, 1d, 1h, 0 (0: at the expiry).',
  save: 'Save',
  quietHours: 'Quiet hours',
  quietHoursHint: 'Nothing is announced meanwhile; what falls in them comes afterwards.',
  from: 'From',
  to: 'To',
  weekends: 'Quiet at weekends',
  weekendsHint: 'Saturday and Sunday are quiet too.',
  app: 'App',
  launch: 'Start TokenTray when I log in',
  launchHint: 'It starts hidden, in the tray.',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  unknown: {
    title: 'In the keychain, belonging to nothing here',
    text: 'Nothing of these is deleted by itself: another profile or version of TokenTray may own them.',
    entry: 'Entry',
    look: 'See what it is',
    lookOf: (entry: string) => `See what entry ${entry} is`,
    remove: 'Delete',
    removeOf: (entry: string) => `Delete entry ${entry}`,
    removeTitle: 'Delete this entry of the keychain?',
    removeText:
      'Its secret is gone then. If another profile or version of TokenTray owns it, that one has lost it.',
    removed: 'The entry was deleted.',
  },
  about: 'What is kept where',
  aboutItems: {
    secrets: 'Keys and tokens',
    secretsText: {
      keychain: 'In the keychain of this computer, and nowhere else.',
      file: 'In an encrypted file of your user profile, under your passphrase, and nowhere else.',
    },
    metadata: 'Names, dates, places, notes, history',
    metadataText: 'In files of your user profile. They hold no secret.',
    preferences: 'These settings',
    preferencesText: 'In a settings file beside it.',
    network: 'Network',
    networkText:
      'Tokens are signed on this computer. TokenTray asks only the Grafana servers that you connect, and whoever takes a credential when you test it.',
  },
  saved: 'Saved.',
};
