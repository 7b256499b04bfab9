import { plural } from '../../../shared/texts/en/english';

export const shell = {
  appName: 'TokenTray',
  navigation: 'Main',
  sections: {
    credentials: 'Credentials',
    services: 'Services',
    reminders: 'Reminders',
    settings: 'Settings',
  },
  loading: 'Reading your credentials…',
  loadFailed: 'TokenTray could not read its data',
  retry: 'Try again',
  noBridgeTitle: 'This page belongs to TokenTray',
  noBridge:
    'It cannot do anything in a browser of its own. Open the window from the TokenTray icon in the tray.',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  clearTyped: 'Clear what is typed',
  problems: 'Needs your attention',
  interrupted: {
    renewal: 'A renewal was interrupted',
    creation: 'Making a key was interrupted',
    found:
      '“{name}” is on {server} without its secret: nobody can use it, and it wants to be deleted there.',
    maybe: '“{name}” may be on {server} without its secret. The server has to be asked.',
    action: 'Look and clean up',
    busy: 'Looking…',
    done: 'Looked up and cleaned up',
  },
  missingKey: {
    title: 'A key is missing',
    password: 'A password is missing',
    text: '“{name}” has lost what it works with: it is no longer in the keychain. Enter it again.',
    action: 'Enter it',
  },
  unknownSecrets: {
    title: 'Found in the keychain',
    text: (count: number) =>
      plural(count, {
        one: 'A secret in the keychain belongs to nothing here. Another profile or version of TokenTray may own it.',
        other:
          '# secrets in the keychain belong to nothing here. Another profile or version of TokenTray may own them.',
      }),
    show: 'Show',
    leave: 'Leave alone',
  },
  health: {
    keychain: 'Keychain',
    keychainHelp: 'Copying, signing and saving wait until the keychain answers.',
    notifications: 'Notifications',
    notificationsHelp: 'Until then the tray icon and the Reminders page show what is due.',
    metadata: 'Saved data',
    settings: 'Settings',
    clock: 'Clock',
    backups: 'Backup',
    calendar: 'Calendar',
    seeBackups: 'See to it',
    checkAgain: 'Check again',
    checking: 'Checking…',
    restore: 'Restore the last good copy',
    restored: 'The last good copy is back.',
    beginAnew: 'Begin anew',
    beginAnewTitle: 'Begin with an empty list?',
    beginAnewText:
      'All services and credentials leave the list. The damaged file is kept beside the new one. Keys and tokens that were in the keychain can no longer be reached from here.',
    begun: 'The list is empty now.',
  },
};
