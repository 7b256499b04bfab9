import { describe, expect, it } from 'vitest';
import { Shortcuts } from '../../../src/main/services/shortcuts';
import { ProblemError } from '../../../src/shared/domain/result';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/domain/settings';

const DEFAULT = 'CommandOrControl+Alt+K';
const OTHER = 'CommandOrControl+Alt+Y';

/** A system on which other programs hold some combinations. */
function system(...others: readonly string[]) {
  const held = new Map<string, () => void>();
  const foreign = new Set(others);
  let settings: Settings = DEFAULT_SETTINGS;
  const listeners = new Set<() => void>();
  const pressed: string[] = [];
  const shortcuts = new Shortcuts(
    {
      register(keys, onPress) {
        if (foreign.has(keys) || held.has(keys)) return false;
        held.set(keys, onPress);
        return true;
      },
      unregister: (keys) => void held.delete(keys),
      commandLine: (args) => `tokentray ${args.join(' ')}`,
    },
    {
      read: () => settings,
      update(change) {
        settings = { ...settings, ...change };
        for (const listener of listeners) listener();
      },
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    { quickCopy: () => pressed.push('quickCopy'), lock: () => pressed.push('lock') },
    false,
  );
  return { shortcuts, held, foreign, pressed, listeners, read: () => settings };
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

describe('the shortcuts', () => {
  it('are taken as the settings want them, and given back', () => {
    const { shortcuts, held, pressed, listeners } = system();
    shortcuts.start();
    expect([...held.keys()]).toEqual([DEFAULT]);
    held.get(DEFAULT)?.();
    expect(pressed).toEqual(['quickCopy']);
    expect(shortcuts.view()).toEqual({
      shortcuts: {
        quickCopy: { keys: DEFAULT, state: 'works', free: [] },
        lock: { keys: '', state: 'off', free: [] },
      },
      mac: false,
      quickCopyCommand: 'tokentray --quick-copy',
    });
    shortcuts.stop();
    expect(held.size).toBe(0);
    expect(listeners.size).toBe(0);
  });

  it('that another program holds say so and offer free ones', () => {
    const { shortcuts, held, foreign } = system(DEFAULT, OTHER);
    shortcuts.start();
    const { quickCopy } = shortcuts.view().shortcuts;
    expect(quickCopy.state).toBe('taken');
    expect(quickCopy.free).not.toContain(OTHER);
    expect(quickCopy.free.length).toBeGreaterThan(0);
    expect(held.size).toBe(0);
    foreign.clear();
    // The same once more: the other program has let go of it.
    expect(shortcuts.set('quickCopy', DEFAULT).shortcuts.quickCopy.state).toBe('works');
    expect([...held.keys()]).toEqual([DEFAULT]);
  });

  it('follow each change, exchange and switching off', () => {
    const { shortcuts, held, pressed, read } = system();
    shortcuts.start();
    shortcuts.set('lock', OTHER);
    shortcuts.set('quickCopy', '');
    expect([...held.keys()]).toEqual([OTHER]);
    expect(read().shortcuts).toEqual({ quickCopy: '', lock: OTHER });
    shortcuts.set('lock', '');
    shortcuts.set('quickCopy', OTHER);
    held.get(OTHER)?.();
    expect(pressed).toEqual(['quickCopy']);
    expect([...held.keys()]).toEqual([OTHER]);
  });

  it('refuse what belongs to others, and one for two things', () => {
    const { shortcuts, held, read } = system();
    shortcuts.start();
    for (const weak of ['CommandOrControl+C', 'K', 'Alt+Shift+K', 'nonsense']) {
      expect([weak, codeOf(() => shortcuts.set('lock', weak))]).toEqual([weak, 'shortcut-weak']);
    }
    expect(codeOf(() => shortcuts.set('lock', DEFAULT))).toBe('shortcut-twice');
    expect(read().shortcuts).toEqual({ quickCopy: DEFAULT, lock: '' });
    expect([...held.keys()]).toEqual([DEFAULT]);
  });
});
