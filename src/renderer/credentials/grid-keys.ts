/** What a key that is pressed in a row asks for. */
export type GridKey =
  /** Rows up or down; a page is `page`. With `extend` the selection grows along. */
  | { readonly type: 'move'; readonly by: number | 'page' | '-page'; readonly extend: boolean }
  | { readonly type: 'end'; readonly of: 'first' | 'last'; readonly extend: boolean }
  /** To the next button of the row, or the one before. */
  | { readonly type: 'button'; readonly by: 1 | -1 }
  | { readonly type: 'toggle' | 'extend-here' | 'select-all' | 'escape' | 'forms' | 'menu' }
  | {
      readonly type: 'deed';
      readonly deed: 'open' | 'copy' | 'renew' | 'favourite' | 'edit' | 'archive' | 'delete';
    };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const LETTERS: Readonly<Record<string, GridKey>> = {
  c: { type: 'deed', deed: 'copy' },
  C: { type: 'forms' },
  r: { type: 'deed', deed: 'renew' },
  f: { type: 'deed', deed: 'favourite' },
  e: { type: 'deed', deed: 'edit' },
  a: { type: 'deed', deed: 'archive' },
  Delete: { type: 'deed', deed: 'delete' },
  Backspace: { type: 'deed', deed: 'delete' },
};

/** Reads a key; `onRow`: the row itself has the focus, not a button in it. */
export function gridKey(event: Pressed, onRow: boolean): GridKey | undefined {
  const { key, altKey, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (altKey) return undefined;
  if (command) {
    if (key.toLowerCase() === 'a' && !shiftKey) return { type: 'select-all' };
    if (key === 'Home') return { type: 'end', of: 'first', extend: shiftKey };
    if (key === 'End') return { type: 'end', of: 'last', extend: shiftKey };
    return undefined;
  }
  switch (key) {
    case 'ArrowDown':
      return { type: 'move', by: 1, extend: shiftKey };
    case 'ArrowUp':
      return { type: 'move', by: -1, extend: shiftKey };
    case 'PageDown':
      return { type: 'move', by: 'page', extend: shiftKey };
    case 'PageUp':
      return { type: 'move', by: '-page', extend: shiftKey };
    case 'Home':
      return { type: 'end', of: 'first', extend: shiftKey };
    case 'End':
      return { type: 'end', of: 'last', extend: shiftKey };
    case 'ArrowRight':
      return { type: 'button', by: 1 };
    case 'ArrowLeft':
      return { type: 'button', by: -1 };
    case 'Escape':
      return { type: 'escape' };
    case 'ContextMenu':
      return { type: 'menu' };
    case 'F10':
      return shiftKey ? { type: 'menu' } : undefined;
    case 'Enter':
      return onRow ? { type: 'deed', deed: 'open' } : undefined;
    case ' ':
      if (!onRow) return undefined;
      return shiftKey ? { type: 'extend-here' } : { type: 'toggle' };
  }
  // Shift alone makes another letter of it: only Shift+C is one of ours.
  if (shiftKey && key !== 'C') return undefined;
  return Object.hasOwn(LETTERS, key) ? LETTERS[key] : undefined;
}
