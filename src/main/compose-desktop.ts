import { join } from 'node:path';
import type { AppLifecycle } from './platform/app-lifecycle';
import { createMessageBus } from './platform/dbus/message-bus';
import { type ScreenLockListener, watchScreenLock } from './platform/dbus/screen-lock';
import { createLoginItem } from './platform/login-item';
import { createDbusNotifier } from './platform/notifications/dbus-notifier';
import { createElectronNotifier } from './platform/notifications/electron-notifier';
import { createSystemLook } from './platform/system/system-look';
import { createElectronTray } from './platform/tray/electron-tray';
import { type AppWindowOptions, createAppWindow } from './platform/window/app-window';
import { createElectronShell } from './platform/window/electron-shell';

/** What the app shows on the desktop, and what it hears from there. */
export function composeDesktop(
  lifecycle: AppLifecycle,
  appName: string,
  zoom: Pick<AppWindowOptions, 'zoom' | 'zoomPercent'>,
) {
  const out = join(lifecycle.paths.app, 'out');
  const assets = join(lifecycle.paths.app, 'assets');
  const iconFile = join(assets, 'icon.png');
  const sessionBus = createMessageBus('session');
  const systemBus = createMessageBus('system');
  const notifier =
    process.platform === 'linux'
      ? createDbusNotifier({ bus: sessionBus, appName, desktopEntry: 'tokentray', icon: iconFile })
      : createElectronNotifier();
  const look = createSystemLook(sessionBus);
  const window = createAppWindow({
    title: appName,
    rendererDirectory: join(out, 'renderer'),
    preloadFile: join(out, 'preload', 'preload.cjs'),
    iconFile,
    allowDevTools: !lifecycle.packaged,
    ...zoom,
    onMade: () => look.watch(() => window.notifyChanged()),
  });
  const shell = createElectronShell(window, lifecycle);
  return {
    sessionBus,
    notifier,
    window,
    look,
    shell,
    createTray: () =>
      createElectronTray({ iconFolder: join(assets, 'tray'), onOpen: () => shell.openWindow() }),
    loginItem: createLoginItem({
      name: appName,
      comment: 'Warns before cloud credentials expire',
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
