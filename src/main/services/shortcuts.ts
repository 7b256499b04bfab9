import { QUICK_COPY_SWITCH } from '../../shared/domain/launch-request';
import { ProblemError } from '../../shared/domain/result';
import {
  isShortcut,
  OTHER_SHORTCUTS,
  SHORTCUT_NAMES,
  type ShortcutName,
} from '../../shared/domain/shortcuts';
import type { ShortcutsView, ShortcutView } from '../../shared/ipc/api';
import type { SettingsStore } from '../ports/settings-store';
import type { ShortcutKeys } from '../ports/shortcut-keys';
import { appTexts } from '../texts/app-texts';

type Presses = { readonly [Name in ShortcutName]: () => void };

/** Combinations of keys that work from every program, as the settings want them. */
export class Shortcuts {
  /** What was asked of the system, and what it answered. */
  private readonly asked = new Map<ShortcutName, { keys: string; held: boolean }>();
  private stopListening: () => void = () => undefined;

  constructor(
    private readonly keys: ShortcutKeys,
    private readonly settings: SettingsStore,
    private readonly presses: Presses,
    private readonly isMac: boolean,
  ) {}

  start(): void {
    this.stopListening = this.settings.onChange(() => this.follow());
    this.follow();
  }

  /** Gives all of them back. */
  stop(): void {
    this.stopListening();
    for (const name of SHORTCUT_NAMES) this.release(name);
  }

  view(): ShortcutsView {
    const { mayBeDeaf } = this.keys;
    return {
      shortcuts: { quickCopy: this.viewOf('quickCopy'), lock: this.viewOf('lock') },
      mac: this.isMac,
      ...(mayBeDeaf === undefined ? {} : { mayBeDeaf }),
      quickCopyCommand: this.keys.commandLine([QUICK_COPY_SWITCH]),
    };
  }

  /** Keeps another combination, or none; throws `ProblemError` for one that may not be taken. */
  set(name: ShortcutName, keys: string): ShortcutsView {
    const { shortcuts } = this.settings.read();
    const twice = SHORTCUT_NAMES.some((each) => each !== name && shortcuts[each] === keys);
    if (!isShortcut(keys)) {
      throw new ProblemError({
        code: 'shortcut-weak',
        message: appTexts().shortcuts.weak,
        field: name,
      });
    }
    if (keys !== '' && twice) {
      throw new ProblemError({
        code: 'shortcut-twice',
        message: appTexts().shortcuts.twice,
        field: name,
      });
    }
    this.settings.update({ shortcuts: { ...shortcuts, [name]: keys } });
    // Asked again also where nothing changed: the other program may have let go of it.
    this.release(name);
    this.follow();
    return this.view();
  }

  private follow(): void {
    const { shortcuts } = this.settings.read();
    // All are let go of before one is taken: two may have been exchanged.
    const changed = SHORTCUT_NAMES.filter((name) => this.asked.get(name)?.keys !== shortcuts[name]);
    for (const name of changed) this.release(name);
    for (const name of changed) {
      const keys = shortcuts[name];
      const held = keys !== '' && this.keys.register(keys, () => this.presses[name]());
      this.asked.set(name, { keys, held });
    }
  }

  private release(name: ShortcutName): void {
    const before = this.asked.get(name);
    this.asked.delete(name);
    if (before?.held === true) this.keys.unregister(before.keys);
  }

  private viewOf(name: ShortcutName): ShortcutView {
    const { keys, held } = this.asked.get(name) ?? { keys: '', held: false };
    if (keys === '') return { keys, state: 'off', free: [] };
    if (held) return { keys, state: 'works', free: [] };
    const own = new Set([...this.asked.values()].map((each) => each.keys));
    const free = OTHER_SHORTCUTS[name].filter((each) => !own.has(each) && this.isFree(each));
    return { keys, state: 'taken', free };
  }

  /** Nothing but taking one tells whether another program holds it. */
  private isFree(keys: string): boolean {
    const free = this.keys.register(keys, () => undefined);
    if (free) this.keys.unregister(keys);
    return free;
  }
}
