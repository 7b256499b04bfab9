import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { app, BrowserWindow } from 'electron';
import type { Memory } from '../../ports/memory';

export function createElectronMemory(): Memory {
  return {
    release: collectAll,
    onWindowClosed(listener) {
      app.on('browser-window-created', (_event, window) => window.once('closed', listener));
    },
    hasWindow: () => BrowserWindow.getAllWindows().length > 0,
  };
}

/**
 * Everything that can be freed, the compiled code of what has not run since the collection before
 * included; V8 shrinks its spaces then. It gives this function to contexts that are made after the
 * switch; this one is garbage itself at the next collection.
 */
function collectAll(): void {
  setFlagsFromString('--bytecode-old-age=1');
  setFlagsFromString('--expose-gc');
  runInNewContext("gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })");
  setFlagsFromString('--no-expose-gc');
}
