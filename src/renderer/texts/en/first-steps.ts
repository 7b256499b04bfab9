export const firstSteps = {
  card: {
    title: 'New here? Three short steps',
    text: 'See that your secrets have a safe place, that reminders reach you, and add what you have. It takes a minute.',
    begin: 'Begin',
    no: 'Not now',
  },
  title: 'First steps',
  progress: 'Steps',
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  skip: 'Skip the rest',
  steps: {
    keychain: {
      short: 'Keychain',
      title: 'A safe place for secrets',
      text: 'Keys and tokens are kept in the keychain of your system. Files of TokenTray hold names and dates only.',
      asking: 'Asking the keychain…',
      again: 'Check again',
      file: {
        title: 'Your secrets are in an encrypted file',
        text: 'It is open. You can move them to the keychain in the settings.',
      },
      status: {
        ready: { title: 'The keychain works', text: 'Nothing is left to do here.' },
        locked: {
          title: 'The keychain is locked',
          text: 'Your system asks for its password when TokenTray first needs it.',
        },
        absent: {
          title: 'There is no keychain',
          text: 'Nothing can be stored yet. Set one up, or keep secrets in a file that is encrypted with a passphrase of yours.',
        },
        unknown: {
          title: 'The keychain does not answer',
          text: 'It may be busy, or wait for you in a prompt behind another window.',
        },
      },
      help: {
        linux:
          'On Linux it is a Secret Service: GNOME Keyring, KWallet (from Plasma 5.97), or KeePassXC with “Secret Service integration” switched on. Install or start one, log in again if need be, then check again.',
        macos:
          'On macOS it is your login keychain. Open Keychain Access and unlock “login”, then check again.',
        windows:
          'On Windows it is the Credential Manager. See that the service “Credential Manager” (VaultSvc) runs, then check again.',
      },
    },
    notifications: {
      short: 'Notifications',
      title: 'Reminders that reach you',
      text: 'TokenTray tells you days and hours before something ends. Send yourself a notification to see that it gets through.',
      send: 'Send a test notification',
      sending: 'Sending…',
      sent: 'Your system took the notification',
      sentText: 'If you saw nothing, look whether “do not disturb” is on.',
      notSent: 'The notification was not shown',
      notSentText: 'Until it works, the tray icon and the Reminders page show what is due.',
      launchHint: 'It waits in the tray, so that no end passes unseen.',
    },
    credential: {
      short: 'First credential',
      title: 'Your first credential',
      paste: {
        title: 'You have one',
        text: 'Paste a token, a header line, a curl command or a key: TokenTray tells what it is and when it ends.',
        action: 'Paste…',
        byHand: 'Enter by hand…',
      },
      make: {
        title: 'You want one made',
        text: 'Enter a service or gateway of API Management once and sign tokens with its key, or connect a Grafana and make keys there.',
        service: 'API Management service…',
        gateway: 'Self-hosted gateway…',
        connection: 'Grafana connection…',
      },
      imports: {
        title: 'You have a list',
        text: 'A spreadsheet, another password manager, an environment file.',
        action: 'Import…',
      },
    },
  },
};
