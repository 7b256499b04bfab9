import { join } from 'node:path';
import { zoomed } from '../shared/domain/zoom';
import { argumentSchemas } from '../shared/ipc/contract';
import { APP_NAME } from './app-name';
import { composeBackup } from './compose-backup';
import { composeCalendar } from './compose-calendar';
import { composeDesktop } from './compose-desktop';
import { composeGrafana } from './compose-grafana';
import { composeIncoming } from './compose-incoming';
import { composeQuickCopy } from './compose-quick-copy';
import { composeSecrets } from './compose-secrets';
import { composeSigning } from './compose-signing';
import { composeSystem } from './compose-system';
import { createHandlers } from './ipc/handlers';
import { lockedHandlers } from './ipc/lock-policy';
import type { AppLifecycle } from './platform/app-lifecycle';
import { createClipboardTraceFile } from './platform/clipboard/clipboard-trace-file';
import { createElectronClipboard } from './platform/clipboard/electron-clipboard';
import { createDraftFile } from './platform/drafts/draft-file';
import { createFileLog } from './platform/file-log';
import { createFileHistoryStore } from './platform/history/file-history-store';
import { lazyHttp } from './platform/http/lazy-http';
import { registerHandlers } from './platform/ipc/electron-ipc';
import { createElectronMemory } from './platform/memory/electron-memory';
import { createFileMetadataStore } from './platform/metadata/file-metadata-store';
import { createSettingsStore } from './platform/settings/electron-settings-store';
import { createSystemClock } from './platform/system-clock';
import { createUpdateDoor } from './platform/updates/update-door';
import { applyTheme } from './platform/window/app-window';
import { createFileDialogs } from './platform/window/electron-file-dialogs';
import type { Tray } from './ports/tray';
import { ClipboardTraces } from './services/clipboard-traces';
import { CredentialTests } from './services/credential-tests';
import { Credentials } from './services/credentials';
import { DesktopCommands } from './services/desktop-commands';
import { Drafts } from './services/drafts';
import { FirstSnapshot } from './services/first-snapshot';
import { asTestAnswer } from './services/grafana-key-test';
import { HandOut } from './services/hand-out';
import { Health } from './services/health';
import { History } from './services/history';
import { followLanguage } from './services/language';
import { lockedClipboard } from './services/lock/locked-clipboard';
import { MemoryCare } from './services/memory-care';
import { Preferences } from './services/preferences';
import { ReminderDesk } from './services/reminder-desk';
import { noteAnnounced } from './services/reminders/announced-history';
import { ReminderScheduler } from './services/reminders/reminder-scheduler';
import { AutoRenewal } from './services/renewal/auto-renewal';
import { Reveals } from './services/reveals';
import { SnapshotService } from './services/snapshot';
import { TimedClipboard } from './services/timed-clipboard';
import { TrayKeeper } from './services/tray-keeper';
import { Updates } from './services/updates/updates';
import { Usages } from './services/usages';

/** Everything wired; `run-app.ts` sets it going. Call it once Electron is ready. */
export function compose(lifecycle: AppLifecycle, trayIcon: Tray) {
  const { userData, app: appFolder } = lifecycle.paths;
  const log = createFileLog(join(userData, 'logs'));
  const clock = createSystemClock();
  const metadata = createFileMetadataStore({ directory: userData, follow: true });
  const settings = createSettingsStore({ directory: userData });
  followLanguage(settings);
  const desktop = composeDesktop(lifecycle, APP_NAME, {
    zoomPercent: () => settings.read().zoomPercent,
    zoom: (step) => settings.update({ zoomPercent: zoomed(settings.read().zoomPercent, step) }),
    onOpening: () => firstSnapshot.expect(),
  });
  const { notifier, window, shell } = desktop;
  const secrets = composeSecrets({
    userData,
    workers: join(appFolder, 'out', 'main'),
    sessionBus: desktop.sessionBus,
    metadata,
    settings,
    clock,
    log,
    onOutcome: (fault) => {
      health.noteKeychain(fault);
      if (fault === undefined) autoRenewal.keychainAnswered();
    },
    changed: () => window.notifyChanged(),
  });
  const { keychain, secretHome, secretMove, lock, startLock, vault, reconciliation } = secrets;
  const health = new Health(secretHome, metadata, settings, () => window.notifyChanged());
  const systemClipboard = lockedClipboard(createElectronClipboard(), lock);
  const clipboard = new TimedClipboard(
    systemClipboard,
    clock,
    new ClipboardTraces(createClipboardTraceFile({ directory: userData }), log),
  );
  const historyStore = createFileHistoryStore({ directory: userData });
  const history = new History(historyStore, clock, log);
  const credentials = new Credentials(metadata, vault, clock, history);
  const reveals = new Reveals(credentials, window, clock);
  const handOut = new HandOut(metadata, settings, credentials, clipboard, history);
  const scheduler = new ReminderScheduler({
    clock,
    notifier,
    metadata,
    settings,
    log,
    onOutcome: (outcome) => health.noteNotification(outcome),
    onTold: (items) => noteAnnounced(history, items),
    onLook: () => autoRenewal.look(),
  });
  const http = lazyHttp(async () =>
    (await import('./platform/http/electron-http')).createElectronHttp(),
  );
  const { grafana, grace, watch } = composeGrafana({
    metadata,
    vault,
    keychain: secretHome,
    http,
    history,
    lock,
    clock,
    log,
    noteServerTime: (serverMs) => scheduler.noteServerTime(serverMs),
  });
  const signing = composeSigning({ metadata, vault, history, clock, grafana });
  const incoming = composeIncoming({
    metadata,
    vault,
    history,
    clock,
    clipboard: systemClipboard,
    grafana,
  });
  const { renewals } = signing;
  const autoRenewal = new AutoRenewal({
    clock,
    metadata,
    settings,
    renewals: {
      renew: (id, request) => lock.inBackground(() => renewals.renew(id, request)),
    },
    keychain: secretHome,
    notifier,
    history,
    log,
    clockWarning: () => scheduler.clockWarning(),
    onOutcome: (outcome) => health.noteNotification(outcome),
  });
  const { quickCopy, shortcuts } = composeQuickCopy({
    box: desktop.quickCopyBox,
    keys: desktop.shortcutKeys,
    look: desktop.look,
    metadata,
    settings,
    lock,
    handOut,
    history,
    notifier,
    clock,
  });
  const commands = new DesktopCommands({
    metadata,
    handOut,
    renewals,
    clipboard,
    notifier,
    shell,
    quickCopy,
    lock,
    clock,
    log,
  });
  const credentialTests = new CredentialTests({
    metadata,
    vault,
    http,
    history,
    own: { 'grafana-key': async (id) => asTestAnswer(await grafana.serverKeys.test(id)) },
  });
  const usages = new Usages(metadata, clock, shell, history);
  const reminders = new ReminderDesk(scheduler, commands, shell);
  const tray = new TrayKeeper({
    tray: trayIcon,
    metadata,
    settings,
    scheduler,
    commands,
    lock,
    clock,
  });

  const backup = composeBackup({
    userData,
    workers: join(appFolder, 'out', 'main'),
    metadata,
    settings,
    vault,
    keychain: secretHome,
    history: historyStore,
    lock,
    health,
    notifier,
    clock,
    log,
  });
  const calendar = composeCalendar({ userData, metadata, settings, clock, log, health });
  const updates = new Updates({
    door: createUpdateDoor(),
    settings,
    clock,
    log,
    changed: () => window.notifyChanged(),
  });
  const preferences = new Preferences(settings, desktop.loginItem);
  const snapshot = new SnapshotService(
    metadata,
    settings,
    health,
    clock,
    reconciliation,
    lock,
    secretHome,
    desktop.look,
  );
  const firstSnapshot = new FirstSnapshot(snapshot, lock, clock);
  const system = composeSystem({
    userData,
    clock,
    log,
    keychain: secretHome,
    takeSnapshot: () => snapshot.take(),
    pendingCount: () => reminders.view().pending.length,
    restartWindow: () => window.restart(),
  });

  return {
    log,
    preferences,
    settings,
    keychain,
    secretHome,
    secretMove,
    notifier,
    window,
    shell,
    clipboard,
    health,
    metadata,
    scheduler,
    autoRenewal,
    reconciliation,
    reminders,
    reveals,
    watch,
    grace,
    tray,
    history,
    lock,
    quickCopy,
    shortcuts,
    startLock: () => startLock((id, form) => handOut.copy(id, form, 'command line')),
    pasteDesk: incoming.pasteDesk,
    importDesk: incoming.importDesk,
    backup,
    calendar,
    updates,
    memoryCare: new MemoryCare(createElectronMemory(), clock),
    applyTheme: () => {
      const { theme, zoomPercent } = settings.read();
      applyTheme(theme === 'contrast' ? 'dark' : theme);
      window.setZoom(zoomPercent);
    },
    watchScreen: desktop.watchScreen,
    closeBuses: desktop.closeBuses,
    connectWindow: () =>
      registerHandlers({
        schemas: argumentSchemas,
        handlers: lockedHandlers(
          createHandlers({
            snapshot,
            firstSnapshot,
            system,
            backup,
            calendarDesk: calendar.desk,
            updates,
            ...signing,
            pasteDesk: incoming.pasteDesk,
            entered: incoming.entered,
            importDesk: () => incoming.importDesk.get(),
            reconciliation,
            credentialTests,
            usages,
            history,
            grafana,
            preferences,
            credentials,
            handOut,
            reveals,
            clipboard,
            reminders,
            health,
            metadata,
            shell,
            lock,
            vault,
            secretMove,
            fileDialogs: createFileDialogs(),
            quickCopy,
            shortcuts,
            drafts: new Drafts(createDraftFile({ directory: userData }), clock),
          }),
          lock,
        ),
        askerOf: desktop.askerOf,
        log,
      }),
  };
}
