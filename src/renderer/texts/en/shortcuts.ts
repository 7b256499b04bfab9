export const shortcuts = {
  title: 'Shortcuts',
  text: 'These combinations of keys work whatever program is in front.',
  names: {
    quickCopy: 'Quick copy',
    lock: 'Lock now',
  },
  hints: {
    quickCopy:
      'Opens a small box over everything: type a few letters, press Enter, and it is copied.',
    lock: 'Locks TokenTray at once.',
  },
  lockIsOff: 'Locks TokenTray at once. The lock is off, so it does nothing yet.',
  change: 'Change',
  changeOf: (name: string) => `Change the keys of ${name}`,
  choose: 'Choose keys',
  chooseOf: (name: string) => `Choose keys for ${name}`,
  switchOff: 'Switch off',
  switchOffOf: (name: string) => `Switch off the keys of ${name}`,
  pressNow: 'Press the keys now…',
  pressHint: 'Escape leaves it as it is.',
  off: 'No keys chosen',
  works: 'Works from every program',
  taken: (keys: string) =>
    `${keys} belongs to another program, or to the system: it does not reach TokenTray.`,
  takenHelp: 'Choose another one, or let the other program go of it:',
  takenNone: 'Choose another one.',
  take: (keys: string) => `Take ${keys}`,
  tryAgain: 'Try again',
  saved: 'Saved.',
  waylandTitle: 'Under Wayland',
  wayland:
    'Most desktops tell a program of no keys while another one is in front. If yours does not, add a key in the keyboard settings of the desktop that runs this command:',
  desktop: 'A key of the desktop’s own opens the box with this command:',
};
