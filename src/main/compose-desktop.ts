import { join } from 'node:path';
import type { Asker } from '../shared/ipc/channels';
import type { AppLifecycle } from './platform/app-lifecycle';
import { createMessageBus } from './platform/dbus/message-bus';
import { type ScreenLockListener, watchScreenLock } from './platform/dbus/screen-lock';
import { createLoginItem } from './platform/login-item';
import { createDbusNotifier } from './platform/notifications/dbus-notifier';
import { createElectronNotifier } from './platform/notifications/electron-notifier';
import { createShortcutKeys } from './platform/shortcuts/electron-shortcut-keys';
import { createSystemLook } from './platform/system/system-look';
import { type AppWindowOptions, createAppWindow } from './platform/window/app-window';
import { createElectronShell } from './platform/window/electron-shell';
import { createPagePreferences } from './platform/window/own-page';
import { createQuickCopyWindow } from './platform/window/quick-copy-window';
import { appTexts } from './texts/app-texts';

/** What the app shows on the desktop, and what it hears from there. */
export function composeDesktop(
  lifecycle: AppLifecycle,
  appName: string,
  forWindows: Pick<AppWindowOptions, 'zoom' | 'zoomPercent' | 'onOpening'>,
) {
  const out = join(lifecycle.paths.app, 'out');
  const assets = join(lifecycle.paths.app, 'assets');
  // No larger than it is shown: to read one of 1,024 pixels took longer than to make the window.
  const iconFile = join(assets, 'icons', '128x128.png');
  const sessionBus = createMessageBus('session');
  const systemBus = createMessageBus('system');
  const notifier =
    process.platform === 'linux'
      ? createDbusNotifier({ bus: sessionBus, appName, desktopEntry: 'tokentray', icon: iconFile })
      : createElectronNotifier();
  const preferences = createPagePreferences({
    rendererDirectory: join(out, 'renderer'),
    allowDevTools: !lifecycle.packaged,
  });
  const look = createSystemLook(sessionBus);
  const window = createAppWindow({
    title: appName,
    preferences,
    preloadFile: join(out, 'preload', 'preload.cjs'),
    iconFile,
    ...forWindows,
    onShown: () => look.watch(() => window.notifyChanged()),
  });
  const quickCopyBox = createQuickCopyWindow({
    get title() {
      return appTexts().desktop.quickCopyTitle(appName);
    },
    preferences,
    preloadFile: join(out, 'preload', 'quick-copy.cjs'),
    iconFile,
    zoomPercent: forWindows.zoomPercent,
  });
  const shell = createElectronShell(window, lifecycle);
  return {
    sessionBus,
    notifier,
    window,
    quickCopyBox,
    shortcutKeys: createShortcutKeys(),
    /** Which of the app's windows a request comes from. */
    askerOf: (event: Parameters<typeof window.isOwnSender>[0]): Asker | undefined => {
      if (window.isOwnSender(event)) return 'window';
      return quickCopyBox.isOwnSender(event) ? 'quick-copy' : undefined;
    },
    look,
    shell,
    loginItem: createLoginItem({
      name: appName,
      get comment() {
        return appTexts().desktop.purpose;
      },
      iconFile,
    }),
    /** Electron tells of the screen's lock on macOS and Windows; on Linux D-Bus does. */
    watchScreen(listener: ScreenLockListener) {
      lifecycle.onLock(() => listener.onLock());
      if (process.platform === 'linux')
        watchScreenLock({ session: sessionBus, system: systemBus }, listener);
    },
    closeBuses() {
      sessionBus.close();
      systemBus.close();
    },
  };
}
