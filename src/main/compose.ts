import { join } from 'node:path';
import { argumentSchemas } from '../shared/ipc/contract';
import { createHandlers } from './ipc/handlers';
import type { AppLifecycle } from './platform/app-lifecycle';
import { createAzureCli } from './platform/azure/az-process';
import { createElectronClipboard } from './platform/clipboard/electron-clipboard';
import { createMessageBus } from './platform/dbus/message-bus';
import { type ScreenLockListener, watchScreenLock } from './platform/dbus/screen-lock';
import { createFileLog } from './platform/file-log';
import { createFileExclusion } from './platform/files/file-exclusion';
import { createFileHistoryStore } from './platform/history/file-history-store';
import { lazyHttp } from './platform/http/lazy-http';
import { registerHandlers } from './platform/ipc/electron-ipc';
import { createKeychain } from './platform/keychain/keychain';
import { createLoginItem } from './platform/login-item';
import { createFileMetadataStore } from './platform/metadata/file-metadata-store';
import { createDbusNotifier } from './platform/notifications/dbus-notifier';
import { createElectronNotifier } from './platform/notifications/electron-notifier';
import { createSecretFile } from './platform/secret-file/age-secret-file';
import { createCipherProcess } from './platform/secret-file/cipher-process';
import { createSettingsStore } from './platform/settings/electron-settings-store';
import { createSystemClock } from './platform/system-clock';
import { createElectronTray } from './platform/tray/electron-tray';
import { applyTheme, createAppWindow } from './platform/window/app-window';
import { createElectronShell } from './platform/window/electron-shell';
import { ApimGateways } from './services/apim-gateways';
import { ApimServices } from './services/apim-services';
import { ApimTokens } from './services/apim-tokens';
import { CredentialTests } from './services/credential-tests';
import { Credentials } from './services/credentials';
import { DesktopCommands } from './services/desktop-commands';
import { Fingerprints } from './services/fingerprints';
import { GatewayTokens } from './services/gateway-tokens';
import { GraceKeeper } from './services/grafana/grace-keeper';
import { createGrafana } from './services/grafana/grafana';
import { GrafanaWatch } from './services/grafana/watch';
import { asTestAnswer } from './services/grafana-key-test';
import { HandOut } from './services/hand-out';
import { Health } from './services/health';
import { History } from './services/history';
import { KeySwitch } from './services/key-switch';
import { EnteredCredentials } from './services/paste/entered-credentials';
import { PasteDesk } from './services/paste/paste-desk';
import { Preferences } from './services/preferences';
import { ReminderDesk } from './services/reminder-desk';
import { noteAnnounced } from './services/reminders/announced-history';
import { ReminderScheduler } from './services/reminders/reminder-scheduler';
import { AutoRenewal } from './services/renewal/auto-renewal';
import { Renewals } from './services/renewal/renewals';
import { Reveals } from './services/reveals';
import { SecretHome } from './services/secret-home';
import { SecretMove } from './services/secret-move';
import { SnapshotService } from './services/snapshot';
import { Sources } from './services/sources';
import { TimedClipboard } from './services/timed-clipboard';
import { TrayKeeper } from './services/tray-keeper';
import { Usages } from './services/usages';
import { Vault } from './services/vault';
import { watchedSecretStore } from './services/watched-secret-store';

export const APP_NAME = 'TokenTray';
export const APP_ID = 'app.tokentray.desktop';

/** Everything wired; `main.ts` sets it going. Call it once Electron is ready. */
export function compose(lifecycle: AppLifecycle) {
  const { userData, app: appFolder } = lifecycle.paths;
  const out = join(appFolder, 'out');
  const assets = join(appFolder, 'assets');
  const iconFile = join(assets, 'icon.png');

  const log = createFileLog(join(userData, 'logs'));
  const clock = createSystemClock();
  const metadata = createFileMetadataStore({ directory: userData, follow: true });
  const settings = createSettingsStore({ directory: userData });
  const sessionBus = createMessageBus('session');
  const systemBus = createMessageBus('system');
  const keychain = createKeychain({
    workerFile: join(out, 'main', 'keychain-worker.js'),
    sessionBus,
  });
  const secretFile = createSecretFile({
    directory: userData,
    cipher: createCipherProcess(join(out, 'main', 'secret-file-worker.js')),
  });
  const secretHome = new SecretHome(keychain, secretFile, () => settings.read().secretsIn);
  const secretsExclusion = createFileExclusion(join(userData, 'secrets.lock'));
  const secretMove = new SecretMove({
    home: secretHome,
    keychain,
    file: secretFile,
    metadata,
    settings,
    exclusion: secretsExclusion,
    log,
  });
  const notifier =
    process.platform === 'linux'
      ? createDbusNotifier({
          bus: sessionBus,
          appName: APP_NAME,
          desktopEntry: 'tokentray',
          icon: iconFile,
        })
      : createElectronNotifier();
  const window = createAppWindow({
    title: APP_NAME,
    rendererDirectory: join(out, 'renderer'),
    preloadFile: join(out, 'preload', 'preload.cjs'),
    iconFile,
    allowDevTools: !lifecycle.packaged,
  });
  const shell = createElectronShell(window, lifecycle);

  const health = new Health(secretHome, metadata, settings, () => window.notifyChanged());
  const vault = new Vault(
    watchedSecretStore(secretHome, (fault) => {
      health.noteKeychain(fault);
      if (fault === undefined) autoRenewal.keychainAnswered();
    }),
    metadata,
    secretsExclusion,
    clock,
  );
  const systemClipboard = createElectronClipboard();
  const clipboard = new TimedClipboard(systemClipboard, clock);
  const history = new History(createFileHistoryStore({ directory: userData }), clock, log);
  const credentials = new Credentials(metadata, vault, clock, history);
  const reveals = new Reveals(credentials, window, clock);
  const tokens = new ApimTokens(metadata, vault, clock, history);
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
  const grafana = createGrafana({
    metadata,
    vault,
    keychain: secretHome,
    clock,
    random: Math.random,
    http,
    azureCli: createAzureCli(),
    noteServerTime: (serverMs) => scheduler.noteServerTime(serverMs),
    history,
    by: 'app',
  });
  const grace = new GraceKeeper({ renewals: grafana.renewals, metadata, clock, log });
  const watch = new GrafanaWatch({
    serverKeys: grafana.serverKeys,
    clock,
    log,
    random: Math.random,
  });
  const services = new ApimServices(metadata, vault, clock);
  const gateways = new ApimGateways(metadata, vault, clock);
  const gatewayTokens = new GatewayTokens(metadata, vault, clock, history);
  const keySwitch = new KeySwitch(metadata, vault, clock, history);
  const fingerprints = new Fingerprints(metadata, vault);
  const pasteDesk = new PasteDesk({
    metadata,
    vault,
    fingerprints,
    clipboard: systemClipboard,
    clock,
  });
  const entered = new EnteredCredentials({
    metadata,
    vault,
    clock,
    desk: pasteDesk,
    fingerprints,
    places: grafana.places,
    history,
  });
  const renewals = new Renewals(metadata, {
    'apim-token': { renew: (id, { by }) => tokens.renew(id, by) },
    'gateway-token': { renew: (id, { by }) => gatewayTokens.renew(id, by) },
    'grafana-key': grafana.renewals,
  });
  const autoRenewal = new AutoRenewal({
    clock,
    metadata,
    settings,
    renewals,
    keychain: secretHome,
    notifier,
    history,
    log,
    clockWarning: () => scheduler.clockWarning(),
    onOutcome: (outcome) => health.noteNotification(outcome),
  });
  const commands = new DesktopCommands({
    metadata,
    handOut,
    renewals,
    clipboard,
    notifier,
    shell,
    clock,
    log,
    secrets: secretHome,
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
    tray: createElectronTray({
      iconFolder: join(assets, 'tray'),
      onOpen: () => shell.openWindow(),
    }),
    metadata,
    settings,
    scheduler,
    commands,
    clock,
  });

  const preferences = new Preferences(
    settings,
    createLoginItem({
      name: APP_NAME,
      comment: 'Warns before cloud credentials expire',
      iconFile,
    }),
  );

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
    reminders,
    reveals,
    watch,
    grace,
    tray,
    history,
    applyTheme: () => applyTheme(settings.read().theme),
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
    connectWindow: () =>
      registerHandlers({
        schemas: argumentSchemas,
        handlers: createHandlers({
          snapshot: new SnapshotService(metadata, settings, health, clock, secretHome),
          sources: new Sources(metadata, {
            'apim-service': services,
            'apim-gateway': gateways,
            'grafana-connection': grafana.connections,
          }),
          services,
          gateways,
          gatewayTokens,
          keySwitch,
          pasteDesk,
          entered,
          renewals,
          credentialTests,
          usages,
          history,
          grafana,
          preferences,
          tokens,
          credentials,
          handOut,
          reveals,
          clipboard,
          reminders,
          health,
          metadata,
          shell,
          secretHome,
          secretMove,
        }),
        isOwnSender: window.isOwnSender,
        log,
      }),
  };
}
