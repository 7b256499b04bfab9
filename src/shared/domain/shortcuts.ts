import { said } from '../texts/said';
import { ok, type Result, refuse } from './result';

/** What a combination of keys can do from every program. */
export const SHORTCUT_NAMES = ['quickCopy', 'lock'] as const;
export type ShortcutName = (typeof SHORTCUT_NAMES)[number];

/** Combinations as Electron writes them (`CommandOrControl+Alt+K`); empty: none. */
export type Shortcuts = { readonly [Name in ShortcutName]: string };

export const DEFAULT_SHORTCUTS: Shortcuts = { quickCopy: 'CommandOrControl+Alt+K', lock: '' };

/** What is offered where another program holds the one that was chosen. */
export const OTHER_SHORTCUTS: Readonly<Record<ShortcutName, readonly string[]>> = {
  quickCopy: [
    'CommandOrControl+Alt+K',
    'CommandOrControl+Shift+Space',
    'CommandOrControl+Alt+Shift+K',
    'CommandOrControl+Alt+Y',
  ],
  lock: ['CommandOrControl+Alt+Shift+L', 'CommandOrControl+Alt+Shift+F12'],
};

const MODIFIERS = ['CommandOrControl', 'Control', 'Super', 'Alt', 'Shift'] as const;
type Modifier = (typeof MODIFIERS)[number];

const KEY =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert)$/;

const NAMED_CODES: Readonly<Record<string, string>> = {
  Space: 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
};

/** What of a browser's key event counts. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Whether `text` is empty or a combination that may be taken from all other programs: Ctrl, Command
 * or the Windows key with a second modifier and a key, or a function key with any modifier.
 */
export function isShortcut(text: string): boolean {
  if (text === '') return true;
  const parts = text.split('+');
  const key = parts.pop() ?? '';
  if (!KEY.test(key)) return false;
  const known = MODIFIERS.filter((each) => parts.includes(each));
  return known.join('+') === parts.join('+') && mayBeTaken(known, key);
}

/**
 * The combination of a key press: `undefined` while only modifiers are held, refused where taking it
 * would spoil typing elsewhere. `mac`: the Command key counts as the main modifier, not Control.
 */
export function shortcutOf(press: KeyPress, mac: boolean): Result<string> | undefined {
  if (/^(?:Control|Alt|AltGraph|Shift|Meta|OS|Dead)$/.test(press.key)) return undefined;
  const held: Readonly<Record<Modifier, boolean>> = {
    CommandOrControl: mac ? press.metaKey : press.ctrlKey,
    Control: mac && press.ctrlKey,
    Super: !mac && press.metaKey,
    Alt: press.altKey,
    Shift: press.shiftKey,
  };
  const modifiers = MODIFIERS.filter((each) => held[each]);
  const key = keyOf(press);
  const { shortcuts } = said();
  if (key === undefined) {
    return refuse('shortcut-key', shortcuts.wrongKey);
  }
  if (!mayBeTaken(modifiers, key)) {
    return refuse('shortcut-weak', mac ? shortcuts.weakOnMac : shortcuts.weak);
  }
  return ok([...modifiers, key].join('+'));
}

/** The keys of a combination as they are printed on the keyboard: `Ctrl`, `Alt`, `K`. */
export function shortcutKeys(shortcut: string, mac: boolean): readonly string[] {
  const names: Readonly<Record<string, string>> = {
    ...said().shortcuts.keys,
    ...ARROWS,
    ...(mac ? MAC_SIGNS : {}),
  };
  return shortcut === '' ? [] : shortcut.split('+').map((part) => names[part] ?? part);
}

/** The same in one word: `Ctrl+Alt+K`, on macOS `⌘⌥K`. */
export function shortcutLabel(shortcut: string, mac: boolean): string {
  return shortcutKeys(shortcut, mac).join(mac ? '' : '+');
}

const ARROWS = { Up: '↑', Down: '↓', Left: '←', Right: '→' };
const MAC_SIGNS = { CommandOrControl: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧' };

function mayBeTaken(modifiers: readonly Modifier[], key: string): boolean {
  if (/^F\d/.test(key)) return modifiers.length >= 1;
  return modifiers.length >= 2 && modifiers.some((each) => each !== 'Alt' && each !== 'Shift');
}

/** By the letter that is printed on the key; where a modifier changed that, by its place. */
function keyOf({ key, code }: KeyPress): string | undefined {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  const placed = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d)|(F\d{1,2}))$/.exec(code);
  const found = placed?.[1] ?? placed?.[2] ?? placed?.[3] ?? NAMED_CODES[code];
  return found !== undefined && KEY.test(found) ? found : undefined;
}
