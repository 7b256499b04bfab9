import { join } from 'node:path';
import { app, dialog, powerMonitor } from 'electron';
import { LINK_SCHEME } from '../../shared/domain/launch-request';
import type { Log } from '../ports/log';
import { appTexts } from '../texts/app-texts';
import { switchesToDrop } from './chromium-switches';
import { createFileLog } from './file-log';
import { ownPortable } from './started-file';

/**
 * A later start hands its arguments to the first over a socket that takes one short message. Sent
 * 120 KB, the first hung up, was taken for dead and killed.
 */
const LONGEST_ARGS_BYTES = 16 * 1024;

/** How long the clean-up at quit may take before the app ends regardless. */
const QUIT_GRACE_MS = 1_500;

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
  /** What stood behind the program's name. */
  readonly args: readonly string[];
  /** Started by the login item, as macOS tells it; elsewhere a switch does. */
  readonly openedAtLogin: boolean;
  /**
   * `told`: another instance runs and knows of this start. `refused`: the arguments are too long to
   * be told. In both cases {@link exitNow}. The listener gets what stood behind the program's name
   * at a later start: whatever its caller liked.
   */
  claimSingleInstance(
    onSecondStart: (args: readonly string[]) => void,
  ): 'first' | 'told' | 'refused';
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
  /** The computer goes to sleep. */
  onSuspend(listener: () => void): void;
  /** The icon in the dock was clicked (macOS). */
  onActivate(listener: () => void): void;
  /** A link of the app's scheme was opened (macOS; elsewhere it is an argument of a start). */
  onOpenLink(listener: (link: string) => void): void;
  /** Work before the end, e.g. clearing the clipboard; all together it gets 1.5 s. */
  onQuit(work: () => Promise<void> | void): void;
  /** Ends the app after the work given to {@link onQuit}. */
  quit(): void;
  /** The end has begun: nothing new is to be set going. */
  isQuitting(): boolean;
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
  // Whatever a switch says: two instances with one keychain and two lists would be at odds.
  app.setPath('userData', join(app.getPath('appData'), options.name));
  // Unpackaged the app is for its developers, and its tests drive it by such a switch.
  if (app.isPackaged) {
    for (const name of switchesToDrop(process.argv.slice(1), process.platform)) {
      app.commandLine.removeSwitch(name);
    }
  }

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
  // Plain Node opens a debugger at it; with the packaged app's fuses it would end it at once.
  if (app.isPackaged) process.on('SIGUSR1', () => app.quit());

  return {
    paths: { userData: app.getPath('userData'), app: app.getAppPath() },
    packaged: app.isPackaged,
    versions: { app: app.getVersion(), electron: process.versions.electron ?? '' },
    args: behindProgram(process.argv),
    openedAtLogin: openedAtLogin(),
    claimSingleInstance(onSecondStart) {
      if (Buffer.byteLength(process.argv.join(' ')) > LONGEST_ARGS_BYTES) {
        process.stderr.write(`${appTexts().start.tooManyArguments(options.name)}\n`);
        return 'refused';
      }
      if (!app.requestSingleInstanceLock()) return 'told';
      app.on('second-instance', (_event, argv) => onSecondStart(behindProgram(argv)));
      return 'first';
    },
    whenReady(start) {
      void app
        .whenReady()
        .then(start)
        .then(registerLinkScheme)
        .catch((error: unknown) => failToStart(options.name, error));
    },
    onWake(listener) {
      powerMonitor.on('resume', () => listener('resume'));
      powerMonitor.on('unlock-screen', () => listener('unlock'));
    },
    onLock(listener) {
      powerMonitor.on('lock-screen', listener);
    },
    onSuspend(listener) {
      powerMonitor.on('suspend', listener);
    },
    onActivate(listener) {
      app.on('activate', () => listener());
    },
    onOpenLink(listener) {
      app.on('open-url', (event, link) => {
        event.preventDefault();
        listener(link);
      });
    },
    onQuit(callback) {
      work.push(callback);
    },
    quit: () => app.quit(),
    isQuitting: () => stage !== 'running',
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

/** Unpackaged, the app's own folder stands there too. */
function behindProgram(argv: readonly string[]): readonly string[] {
  const args = argv.slice(1);
  return app.isPackaged ? args : args.filter((arg) => arg !== app.getAppPath());
}

/**
 * Linux learns of the scheme from the desktop entry that the package installs. A portable program
 * leaves nothing behind.
 */
function registerLinkScheme(): void {
  if (!app.isPackaged || process.platform === 'linux' || ownPortable() !== undefined) return;
  app.setAsDefaultProtocolClient(LINK_SCHEME);
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
  const { start } = appTexts();
  process.stderr.write(`${start.failed(name, reason)}\n`);
  if (process.platform !== 'linux') {
    dialog.showErrorBox(start.failedTitle(name), start.logHasMore);
  }
  app.exit(1);
}
