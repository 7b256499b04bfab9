import {
  app,
  BrowserWindow,
  type Input,
  type IpcMainInvokeEvent,
  Menu,
  nativeTheme,
  type WebPreferences,
} from 'electron';
import type { ZoomStep } from '../../../shared/domain/zoom';
import type { WindowTarget } from '../../../shared/ipc/api';
import { EVENT_CHANGED, EVENT_CONCEAL, EVENT_NAVIGATE } from '../../../shared/ipc/channels';
import type { ScreenGuard } from '../../ports/screen-guard';
import { APP_PAGE } from './app-protocol';
import { isOwnPage } from './own-page';
import { lockContents } from './security';

export interface AppWindowOptions {
  readonly title: string;
  /** See `createPagePreferences`. */
  readonly preferences: (preloadFile: string) => WebPreferences;
  readonly preloadFile: string;
  /** PNG for the task list (Linux, Windows). */
  readonly iconFile: string;
  /** Size of everything in a new window, in percent. */
  zoomPercent(): number;
  /** The user asked by a key for another size. */
  zoom(step: ZoomStep): void;
  /** A window is being made, and its page was asked for. */
  onOpening(): void;
  /** A window has drawn its page; it may be the first one. */
  onShown(): void;
}

/** The app's one window: made when it is asked for, gone from memory when it is closed. */
export interface AppWindow extends ScreenGuard {
  /** Shows the window in front of others; `target` says which page. */
  open(target?: WindowTarget): void;
  isOpen(): boolean;
  /** Draws the page anew from nothing. */
  restart(): void;
  setZoom(percent: number): void;
  /** Tells an open window that the snapshot changed; calls of one moment are sent as one. */
  notifyChanged(): void;
  /** True only for the top frame of this window showing the app's own page. */
  isOwnSender(event: IpcMainInvokeEvent): boolean;
}

/** Light, dark, or as the system; takes effect at once in an open window too. */
export function applyTheme(theme: 'system' | 'light' | 'dark'): void {
  nativeTheme.themeSource = theme;
}

/** Call it once Electron is ready and `registerAppScheme` has run before that. */
export function createAppWindow(options: AppWindowOptions): AppWindow {
  setApplicationMenu();
  let window: BrowserWindow | undefined;
  let loaded = false;
  let pendingTarget: WindowTarget | undefined;
  let changeQueued = false;
  /** Since the page may have asked for its first snapshot. */
  let changedMeanwhile = false;

  function make(): BrowserWindow {
    const made = new BrowserWindow({
      title: options.title,
      width: 1_000,
      height: 700,
      minWidth: 480,
      minHeight: 400,
      show: false,
      autoHideMenuBar: true,
      icon: options.iconFile,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#fafafa',
      webPreferences: {
        ...options.preferences(options.preloadFile),
        zoomFactor: options.zoomPercent() / 100,
      },
    });
    loaded = false;
    changedMeanwhile = false;
    lockContents(made.webContents);
    made.webContents.on('before-input-event', (event, input) => {
      if (handleKey(made, input, options.zoom)) event.preventDefault();
    });
    made.webContents.on('did-finish-load', () => {
      loaded = true;
      // Chromium remembers a size for the address, which may be an older one.
      made.webContents.setZoomFactor(options.zoomPercent() / 100);
      if (pendingTarget !== undefined) send(EVENT_NAVIGATE, pendingTarget);
      pendingTarget = undefined;
      if (changedMeanwhile) send(EVENT_CHANGED);
      changedMeanwhile = false;
    });
    made.once('ready-to-show', () => {
      made.show();
      made.focus();
      options.onShown();
    });
    made.webContents.on('render-process-gone', () => made.destroy());
    made.on('closed', () => {
      window = undefined;
      loaded = false;
      if (process.platform === 'darwin') app.dock?.hide();
    });
    // A load cut short by closing the window rejects; there is nothing left to tell then.
    made.loadURL(APP_PAGE).catch(() => undefined);
    options.onOpening();
    return made;
  }

  function send(channel: string, ...values: unknown[]): void {
    if (window !== undefined && loaded) window.webContents.send(channel, ...values);
  }

  return {
    open(target) {
      if (process.platform === 'darwin') void app.dock?.show();
      if (window === undefined) {
        pendingTarget = target;
        window = make();
        return;
      }
      if (target !== undefined) {
        if (loaded) send(EVENT_NAVIGATE, target);
        else pendingTarget = target;
      }
      if (!loaded) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    isOpen: () => window !== undefined,
    restart() {
      loaded = false;
      window?.webContents.reload();
    },
    setZoom: (percent) => window?.webContents.setZoomFactor(percent / 100),
    notifyChanged() {
      if (changeQueued) return;
      changeQueued = true;
      setImmediate(() => {
        changeQueued = false;
        changedMeanwhile = !loaded;
        send(EVENT_CHANGED);
      });
    },
    protect: (on) => window?.setContentProtection(on),
    conceal: () => send(EVENT_CONCEAL),
    isOwnSender: (event) => isOwnPage(event, window?.webContents),
  };
}

const ZOOM_KEYS: Readonly<Record<string, ZoomStep>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'reset',
};

/**
 * Without a menu bar the usual keys would be gone: Ctrl+W closes, Ctrl with plus, minus and 0
 * changes the size of everything. On macOS it is Command, and its menu closes windows.
 */
function handleKey(window: BrowserWindow, input: Input, zoom: (step: ZoomStep) => void): boolean {
  if (input.type !== 'keyDown' || input.alt) return false;
  const mac = process.platform === 'darwin';
  if (mac ? !input.meta || input.control : !input.control || input.meta) return false;
  const step = ZOOM_KEYS[input.key];
  if (step !== undefined) {
    zoom(step);
    return true;
  }
  if (mac || input.key !== 'w') return false;
  window.close();
  return true;
}

/** macOS takes the keys for copy, paste and quit from the menu; elsewhere there is none. */
function setApplicationMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}
