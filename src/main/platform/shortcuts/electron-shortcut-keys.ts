import { app, globalShortcut } from 'electron';
import { shellQuoted } from '../../../shared/domain/shell-quoted';
import type { ShortcutKeys } from '../../ports/shortcut-keys';
import { startedFile } from '../started-file';

/** The system's global shortcuts; Electron must be ready. */
export function createShortcutKeys(): ShortcutKeys {
  return {
    register(shortcut, onPress) {
      try {
        return globalShortcut.register(shortcut, onPress);
      } catch {
        // Keys that this platform does not know.
        return false;
      }
    },
    unregister: (shortcut) => globalShortcut.unregister(shortcut),
    ...(isWayland() ? { mayBeDeaf: 'wayland' } : {}),
    commandLine(arguments_) {
      const itself = app.isPackaged ? [] : [app.getAppPath()];
      return [startedFile(), ...itself, ...arguments_].map(word).join(' ');
    },
  };
}

function isWayland(): boolean {
  if (process.platform !== 'linux') return false;
  const { XDG_SESSION_TYPE, WAYLAND_DISPLAY } = process.env;
  return XDG_SESSION_TYPE === 'wayland' || (WAYLAND_DISPLAY ?? '') !== '';
}

function word(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : shellQuoted(text);
}
