import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SHORTCUTS,
  isShortcut,
  type KeyPress,
  OTHER_SHORTCUTS,
  shortcutKeys,
  shortcutLabel,
  shortcutOf,
} from '../../../src/shared/domain/shortcuts';

function press(key: string, code: string, ...held: readonly ('c' | 'a' | 's' | 'm')[]): KeyPress {
  return {
    key,
    code,
    ctrlKey: held.includes('c'),
    altKey: held.includes('a'),
    shiftKey: held.includes('s'),
    metaKey: held.includes('m'),
  };
}

describe('a combination of keys', () => {
  it.each([
    [press('k', 'KeyK', 'c', 'a'), false, 'CommandOrControl+Alt+K'],
    [press('K', 'KeyK', 'c', 's'), false, 'CommandOrControl+Shift+K'],
    // The letter that is printed on the key, not its place on an American keyboard.
    [press('z', 'KeyY', 'c', 'a'), false, 'CommandOrControl+Alt+Z'],
    // What Shift and Option make of a key is known by its place.
    [press('!', 'Digit1', 'c', 's'), false, 'CommandOrControl+Shift+1'],
    [press('˚', 'KeyK', 'm', 'a'), true, 'CommandOrControl+Alt+K'],
    [press('k', 'KeyK', 'c', 'm'), true, 'CommandOrControl+Control+K'],
    [press('k', 'KeyK', 'c', 'm'), false, 'CommandOrControl+Super+K'],
    [press(' ', 'Space', 'c', 's'), false, 'CommandOrControl+Shift+Space'],
    [press('ArrowUp', 'ArrowUp', 'c', 'a'), false, 'CommandOrControl+Alt+Up'],
    [press('F9', 'F9', 's'), false, 'Shift+F9'],
    [press('5', 'Numpad5', 'c', 'a'), false, 'CommandOrControl+Alt+5'],
  ])('is read from %j (macOS: %j) as %s', (pressed, mac, expected) => {
    expect(shortcutOf(pressed, mac)).toEqual({ ok: true, value: expected });
  });

  it.each([
    [press('Control', 'ControlLeft', 'c')],
    [press('Shift', 'ShiftLeft', 'c', 's')],
    [press('AltGraph', 'AltRight', 'a')],
  ])('is not there yet with %j', (pressed) => {
    expect(shortcutOf(pressed, false)).toBeUndefined();
  });

  it.each([
    // Copying and typing go on everywhere.
    [press('c', 'KeyC', 'c'), 'shortcut-weak'],
    [press('k', 'KeyK'), 'shortcut-weak'],
    [press('K', 'KeyK', 's'), 'shortcut-weak'],
    [press('K', 'KeyK', 'a', 's'), 'shortcut-weak'],
    [press('F5', 'F5'), 'shortcut-weak'],
    [press('Delete', 'Delete', 'c', 'a'), 'shortcut-key'],
    [press('ö', 'Semicolon', 'c', 'a'), 'shortcut-key'],
    [press('Enter', 'Enter', 'c', 'a'), 'shortcut-key'],
    [press('', '', 'c', 'a'), 'shortcut-key'],
  ])('is refused for %j: %s', (pressed, code) => {
    expect(shortcutOf(pressed, false)).toMatchObject({ ok: false, problem: { code } });
  });

  it('is kept only in one spelling', () => {
    for (const good of ['', ...Object.values(DEFAULT_SHORTCUTS), ...OTHER_SHORTCUTS.quickCopy]) {
      expect([good, isShortcut(good)]).toEqual([good, true]);
    }
    for (const good of OTHER_SHORTCUTS.lock) expect(isShortcut(good)).toBe(true);
    for (const bad of [
      'Alt+CommandOrControl+K',
      'CommandOrControl+CommandOrControl+K',
      'CommandOrControl+K',
      'Alt+Shift+K',
      'CommandOrControl+Alt+k',
      'CommandOrControl+Alt+F25',
      'CommandOrControl+Alt+',
      'CommandOrControl+Alt+Plus',
      'Ctrl+Alt+K',
      'K',
      '+',
      'constructor+Alt+K',
    ]) {
      expect([bad, isShortcut(bad)]).toEqual([bad, false]);
    }
  });

  it('that is read from keys is always one that may be kept', () => {
    const held = fc.record({
      key: fc.oneof(fc.string({ unit: 'binary', maxLength: 2 }), fc.constantFrom('F1', 'a', '1')),
      code: fc.oneof(fc.string(), fc.constantFrom('KeyA', 'F24', 'F99', 'Space', 'toString')),
      ctrlKey: fc.boolean(),
      altKey: fc.boolean(),
      shiftKey: fc.boolean(),
      metaKey: fc.boolean(),
    });
    fc.assert(
      fc.property(held, fc.boolean(), (pressed, mac) => {
        const read = shortcutOf(pressed, mac);
        if (read?.ok === true)
          expect([read.value, isShortcut(read.value)]).toEqual([read.value, true]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is written as on the keyboard of the system', () => {
    expect(shortcutKeys('CommandOrControl+Alt+K', false)).toEqual(['Ctrl', 'Alt', 'K']);
    expect(shortcutLabel('CommandOrControl+Alt+K', true)).toBe('⌘⌥K');
    expect(shortcutLabel('CommandOrControl+Super+PageUp', false)).toBe('Ctrl+Win+Page Up');
    expect(shortcutKeys('', false)).toEqual([]);
  });
});
