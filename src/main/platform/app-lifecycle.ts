import { join } from 'node:path';
import { app, dialog, powerMonitor } from 'electron';
import type { Log } from '../ports/log';
import { createFileLog } from './file-log';

/** How long the clean-up at quit may take before the app ends regardless. */
const QUIT_GRACE_MS = 1_500;

/** The switch of the login item: start in the tray, without a window. */
export const HIDDEN_SWITCH = '--hidden';

export type WakeReason = 'resume' | 'unlock';

export interface LifecycleOptions {
  /** The name of the folder for user data, of the keychain prompts and of the desktop entry. */
  readonly name: string;
  /** Windows: names the app towards the notification centre; equals the installer's. */
  readonly appUserModelId: string;
}

export interface AppPaths {
  /** Settings, metadata and logs. */
  readonly userData: string;
  /** The folder that holds `package.json`, `out` and `assets`; may lie inside an asar archive. */
  readonly app: string;
}

/** The running application as a whole. */
export interface AppLifecycle {
  readonly paths: AppPaths;
  readonly packaged: boolean;
  /** The app's version and the one of the runtime it is on. */
  readonly versions: { readonly app: string; readonly electron: string };
  /** Started by the login item: no window is wanted. */
  readonly startedHidden: boolean;
  /** `false`: another instance runs and has been told; call {@link exitNow}. */
  claimSingleInstance(onSecondStart: () => void): boolean;
  /**
   * Calls `start` once Electron is ready. Electron waits for the entry module before it becomes
   * ready, so nothing at a module's top level may await this. A rejection ends the app with exit
   * code 1, after a sentence on the screen.
   */
  whenReady(start: () => Promise<void> | void): void;
  /** The system woke up or the screen was unlocked (macOS, Windows; unlocking on Linux is in `watchScreenLock`). */
  onWake(listener: (reason: WakeReason) => void): void;
  /** The screen was locked (macOS, Windows). */
  onLock(listener: () => void): void;
  /** The icon in the dock was clicked (macOS). */
  onActivate(listener: () => void): void;
  /** Work before the end, e.g. clearing the clipboard; all together it gets 1.5 s. */
  onQuit(work: () => Promise<void> | void): void;
  /** Ends the app after the work given to {@link onQuit}. */
  quit(): void;
  /** Ends the process at once, without that work. */
  exitNow(code: number): void;
}

/**
 * Wraps Electron's `app`: sets its name (before anything asks for the user's folder), keeps it
 * running without windows, turns SIGINT and SIGTERM into an orderly quit, and keeps the text of
 * unexpected errors out of terminals and dialogs.
 */
export function createAppLifecycle(options: LifecycleOptions): AppLifecycle {
  app.setName(options.name);
  app.setAppUserModelId(options.appUserModelId);

  const work: (() => Promise<void> | void)[] = [];
  let stage: 'running' | 'cleaning' | 'done' = 'running';

  // Without a listener Electron quits when the last window closes.
  app.on('window-all-closed', () => undefined);
  app.on('will-quit', (event) => {
    if (stage === 'done') return;
    event.preventDefault();
    if (stage === 'cleaning') return;
    stage = 'cleaning';
    void withinGrace(work).then(() => {
      stage = 'done';
      app.quit();
      // A native call that does not return would keep `quit` waiting.
      setTimeout(() => app.exit(0), 200);
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => app.quit());
  }

  return {
    paths: { userData: app.getPath('userData'), app: app.getAppPath() },
    packaged: app.isPackaged,
    versions: { app: app.getVersion(), electron: process.versions.electron ?? '' },
    startedHidden: process.argv.includes(HIDDEN_SWITCH) || openedAtLogin(),
    claimSingleInstance(onSecondStart) {
      if (!app.requestSingleInstanceLock()) return false;
      app.on('second-instance', () => onSecondStart());
      return true;
    },
    whenReady(start) {
      void app
        .whenReady()
        .then(start)
        .catch((error: unknown) => failToStart(options.name, error));
    },
    onWake(listener) {
      powerMonitor.on('resume', () => listener('resume'));
      powerMonitor.on('unlock-screen', () => listener('unlock'));
    },
    onLock(listener) {
      powerMonitor.on('lock-screen', listener);
    },
    onActivate(listener) {
      app.on('activate', () => listener());
    },
    onQuit(callback) {
      work.push(callback);
    },
    quit: () => app.quit(),
    exitNow: (code) => app.exit(code),
  };
}

/**
 * Sends unexpected errors to the log instead of a terminal or Electron's dialog, both of which
 * would show their text. The app goes on: what it keeps is written whole at each change, and a tray
 * app that has silently gone announces nothing.
 */
export function guardAgainstCrashes(log: Log): void {
  process.on('uncaughtException', (error) => log.recordError('uncaught-exception', error));
  process.on('unhandledRejection', (error) => log.recordError('unhandled-rejection', error));
  // The terminal that started the app may be gone.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && details.reason !== 'killed') {
      log.record('child-process-gone', { code: details.reason });
    }
  });
  app.on('render-process-gone', (_event, _contents, details) => {
    if (details.reason !== 'clean-exit') log.record('window-gone', { code: details.reason });
  });
}

function openedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

async function withinGrace(work: readonly (() => Promise<void> | void)[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const grace = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, QUIT_GRACE_MS);
  });
  const all = Promise.allSettled(work.map(async (each) => each()));
  await Promise.race([all, grace]);
  clearTimeout(timer);
}

function failToStart(name: string, error: unknown): void {
  const reason = error instanceof Error ? error.name : typeof error;
  createFileLog(join(app.getPath('userData'), 'logs')).recordError('start-failed', error);
  process.stderr.write(
    `${name} could not start (${reason}). The log in its data folder has more.\n`,
  );
  if (process.platform !== 'linux') {
    dialog.showErrorBox(`${name} could not start`, 'The log in its data folder has more.');
  }
  app.exit(1);
}
