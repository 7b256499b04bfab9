export const shortcuts = {
  wrongKey: 'Choose a letter, a digit, a function key, Space or an arrow.',
  weakOnMac: 'Hold ⌘ or ⌃ and one more of ⌘, ⌃, ⌥, ⇧ with it: other programs use the rest.',
  weak: 'Hold Ctrl and Alt, or Ctrl and Shift, with it: other programs use the rest.',
  /** As they are printed on keyboards, by Electron's names. */
  keys: {
    CommandOrControl: 'Ctrl',
    Control: 'Control',
    Super: 'Win',
    Alt: 'Alt',
    Shift: 'Shift',
    Space: 'Space',
    Home: 'Home',
    End: 'End',
    Insert: 'Insert',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
  },
};
