import { compose } from './compose';
import { type AppLifecycle, guardAgainstCrashes } from './platform/app-lifecycle';
import type { Tray } from './ports/tray';
import type { Launches } from './services/launches';
import { followLock } from './services/lock/lock-effects';

/** What is there before all this is loaded. */
export interface FirstParts {
  readonly tray: Tray;
  readonly launches: Launches;
}

/** Wires the app and sets it going, on the tray icon that stands already; its menu is that of all from now on. */
export function runApp(app: AppLifecycle, { tray, launches }: FirstParts): void {
  const parts = compose(app, tray);
  guardAgainstCrashes(parts.log);

  parts.clipboard.clearLeftOver().catch((error: unknown) => {
    parts.log.recordError('clipboard-not-cleared', error);
  });
  parts.tray.start();
  parts.applyTheme();
  parts.connectWindow();
  parts.metadata.onChange(() => parts.window.notifyChanged());
  parts.settings.onChange(() => {
    parts.applyTheme();
    parts.window.notifyChanged();
  });
  parts.scheduler.onChange(() => {
    parts.health.noteClock(parts.scheduler.knownClockWarning);
    parts.window.notifyChanged();
  });
  parts.notifier.onAnswer((answer) => void parts.reminders.answer(answer));
  parts.notifier.onAppear(() => {
    parts.scheduler.wake('retry');
    parts.autoRenewal.tellNow();
  });
  parts.scheduler.start();
  parts.autoRenewal.start();
  parts.watch.start();
  parts.grace.start();
  parts.reconciliation.start();
  parts.backup.auto.start();
  parts.calendar.keeper.start();
  parts.updates.start();
  parts.memoryCare.start();
  const stopPruning = parts.history.keepAYear();
  app.onWake((reason) => {
    parts.scheduler.wake(reason);
    parts.autoRenewal.wake();
    parts.watch.wake();
    parts.grace.wake();
    parts.backup.auto.wake();
  });
  followLock({
    lock: parts.lock,
    reveals: parts.reveals,
    clipboard: parts.clipboard,
    pasteDesk: {
      forget() {
        parts.pasteDesk.forget();
        parts.importDesk.forget();
      },
    },
    restoreDesk: parts.backup.desk,
    changed: () => parts.window.notifyChanged(),
    unlocked: () => {
      parts.autoRenewal.wake();
      parts.backup.auto.wake();
    },
  });
  const stopLock = parts.startLock();
  parts.quickCopy.start();
  parts.shortcuts.start();
  const lockWithScreen = () => {
    if (parts.settings.read().lock.onScreenLock) parts.lock.lock();
  };
  app.onSuspend(lockWithScreen);
  parts.watchScreen({
    onLock: () => {
      lockWithScreen();
      parts.reveals.conceal();
      void parts.clipboard.clear();
    },
    onUnlock: () => {
      parts.scheduler.wake('unlock');
      parts.autoRenewal.wake();
      parts.watch.wake();
      parts.grace.wake();
    },
  });
  parts.keychain.onWaiting((waiting) => parts.health.noteKeychainWaiting(waiting));
  parts.secretHome.onChange(() => {
    parts.window.notifyChanged();
    if (parts.secretHome.state === 'open') parts.autoRenewal.keychainAnswered();
    void parts.health.check();
  });
  app.onActivate(() => parts.shell.openWindow());
  void parts.secretMove.finish().then(() => parts.health.check());
  parts.preferences.readLoginItem().catch((error: unknown) => {
    parts.log.recordError('login-item-unreadable', error);
  });
  launches.begin({
    shell: parts.shell,
    quickCopy: parts.quickCopy,
    log: parts.log,
    args: app.args,
    showsItself: !app.openedAtLogin && !parts.settings.read().welcomed,
  });

  app.onQuit(async () => {
    parts.watch.stop();
    parts.grace.stop();
    parts.reconciliation.stop();
    parts.backup.auto.stop();
    parts.calendar.keeper.stop();
    parts.updates.stop();
    parts.memoryCare.stop();
    parts.backup.desk.forget();
    stopPruning();
    stopLock();
    parts.shortcuts.stop();
    parts.tray.stop();
    parts.keychain.close();
    parts.secretHome.close();
    await Promise.allSettled([
      parts.clipboard.clear(),
      parts.scheduler.stop(),
      parts.autoRenewal.stop(),
    ]);
    parts.closeBuses();
  });
}
