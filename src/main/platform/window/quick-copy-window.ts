import {
  BrowserWindow,
  type IpcMainInvokeEvent,
  nativeTheme,
  type Rectangle,
  screen,
  type WebPreferences,
} from 'electron';
import { EVENT_CHANGED } from '../../../shared/ipc/channels';
import type { QuickCopyBox } from '../../ports/quick-copy-box';
import { QUICK_COPY_PAGE } from './app-protocol';
import { isOwnPage } from './own-page';
import { lockContents } from './security';

export interface QuickCopyWindowOptions {
  readonly title: string;
  /** See `createPagePreferences`. */
  readonly preferences: (preloadFile: string) => WebPreferences;
  readonly preloadFile: string;
  readonly iconFile: string;
  /** Size of everything, in percent. */
  zoomPercent(): number;
}

export interface QuickCopyWindow extends QuickCopyBox {
  /** True only for the top frame of the box showing the app's own page. */
  isOwnSender(event: IpcMainInvokeEvent): boolean;
}

const WIDTH = 640;
const HEIGHT = 456;

/** The box is made when it is asked for and gone from memory when it is closed. */
export function createQuickCopyWindow(options: QuickCopyWindowOptions): QuickCopyWindow {
  let window: BrowserWindow | undefined;

  function make(onClosed: () => void): BrowserWindow {
    const zoom = options.zoomPercent() / 100;
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    const made = new BrowserWindow({
      ...placeOn(workArea, zoom),
      title: options.title,
      icon: options.iconFile,
      show: false,
      frame: false,
      resizable: false,
      movable: true,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      // On macOS a panel takes the keyboard without bringing the app to the front, so that the
      // former program is in front again once it is gone.
      ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#ffffff',
      webPreferences: { ...options.preferences(options.preloadFile), zoomFactor: zoom },
    });
    made.setAlwaysOnTop(true, 'pop-up-menu');
    if (process.platform === 'darwin') {
      made.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
    }
    lockContents(made.webContents);
    let hadFocus = false;
    made.on('focus', () => {
      hadFocus = true;
    });
    // Before it had the keyboard, a loss of it is only the order in which the desktop tells.
    made.on('blur', () => {
      if (hadFocus) made.destroy();
    });
    made.once('ready-to-show', () => {
      made.show();
      made.focus();
    });
    made.webContents.on('render-process-gone', () => made.destroy());
    made.on('closed', () => {
      if (window === made) window = undefined;
      onClosed();
    });
    // A load cut short by closing the window rejects; there is nothing left to tell then.
    made.loadURL(QUICK_COPY_PAGE).catch(() => undefined);
    return made;
  }

  return {
    open(onClosed) {
      if (window === undefined) window = make(onClosed);
      else if (window.isVisible()) window.focus();
    },
    // Without asking the page: nothing in it is to be saved.
    close: () => window?.destroy(),
    isOpen: () => window !== undefined,
    notifyChanged: () => window?.webContents.send(EVENT_CHANGED),
    isOwnSender: (event) => isOwnPage(event, window?.webContents),
  };
}

/** In the middle of a screen's free part, and never larger than that. */
function placeOn(area: Rectangle, zoom: number): Rectangle {
  const width = Math.min(Math.round(WIDTH * zoom), area.width);
  const height = Math.min(Math.round(HEIGHT * zoom), area.height);
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}
