/** What the system around the app refuses. */
export const system = {
  folderNotShown: (folder: string) => `No program could show the folder. It is ${folder}`,
  linkRefused: 'TokenTray opens only pages of Microsoft Learn and the Azure portal.',
  browserFailed: (address: string) => `No browser could be opened. The address is ${address}`,
  noDisplay:
    'There is no clipboard here: no display. Over ssh, use: tokentray get or tokentray run.',
  noClipboardTool:
    'No program reaches the clipboard. Install wl-clipboard, xclip or xsel, or start TokenTray, which does it itself.',
};

/** Said where the app cannot even start. */
export const start = {
  tooManyArguments: (app: string) => `${app} was started with more arguments than it takes.`,
  /** `reason` is the name of an error. */
  failed: (app: string, reason: string) =>
    `${app} could not start (${reason}). The log in its data folder has more.`,
  failedTitle: (app: string) => `${app} could not start`,
  logHasMore: 'The log in its data folder has more.',
};

/** Refusals of a request of the window. */
export const requests = {
  stranger: 'Only the window of TokenTray may ask this.',
  tooLarge: 'That is more text than TokenTray takes.',
  misshapen: 'The window sent something TokenTray does not know.',
  ownFault: 'TokenTray could not do that because of a fault of its own. Its log says where.',
};

/** Why the keychain did not serve. */
export const keychainFaults = {
  usual: {
    absent:
      'No Secret Service runs in this session. Install and start gnome-keyring, KWallet or KeePassXC.',
    locked: 'The keychain is locked, and its prompt was dismissed or not answered.',
    timeout: 'The keychain did not answer in time.',
    failed: 'The keychain refused.',
  },
  noLibsecret:
    'The library libsecret is missing. Install it (Debian, Ubuntu: apt install libsecret-1-0).',
  tooLongForWindows: (most: number) => `Windows keeps at most ${most} bytes in one entry.`,
  notGivenBack: 'The keychain did not give back what was stored in it.',
  processEnded: 'The keychain process ended unexpectedly.',
  otherAnswer: 'The keychain process gave an answer of another kind.',
  quitting: 'TokenTray is quitting.',
  partMissing: 'A part of a long secret is missing or was changed.',
};

/** Why a notification was not shown. */
export const notificationFaults = {
  noAnswer:
    'The notification service was given the notification and does not answer; it may still show it.',
  notResponding: 'The notification service of this desktop does not answer. Restart it.',
  absent:
    'No notification service runs in this session. Start the one of your desktop, or install one such as dunst.',
  notHandedOver: 'The notification could not be handed over.',
  lost: 'The connection to the notification service broke before it answered.',
  refused: 'The notification service refused the notification.',
  unsupported: 'This system shows no notifications. Turn them on for TokenTray in its settings.',
  systemRefused: 'The system refused the notification.',
  systemRefusedSettings: 'The system refused the notification. See its settings for TokenTray.',
};
