import { join } from 'node:path';
import { createAzureCli } from '../main/platform/azure/az-process';
import { createMessageBus } from '../main/platform/dbus/message-bus';
import { createFileExclusion } from '../main/platform/files/file-exclusion';
import { createFileHistoryStore } from '../main/platform/history/file-history-store';
import { createNodeHttp } from '../main/platform/http/node-http';
import { createNodeKeychain } from '../main/platform/keychain/node-keychain';
import { createSecretFile } from '../main/platform/secret-file/age-secret-file';
import { createPassphraseWork } from '../main/platform/secret-file/passphrase-work';
import { secretsInOf } from '../main/platform/settings/secrets-in';
import { createSystemClock } from '../main/platform/system-clock';
import { userDataFolder } from '../main/platform/user-data-folder';
import type { Clock } from '../main/ports/clock';
import type { Http } from '../main/ports/http';
import type { Log } from '../main/ports/log';
import type { MetadataStore } from '../main/ports/metadata-store';
import { createGrafana, type Grafana } from '../main/services/grafana/grafana';
import { History } from '../main/services/history';
import { SecretHome } from '../main/services/secret-home';
import { Vault } from '../main/services/vault';
import { farFromServer } from '../shared/domain/reminders/clock-sanity';
import { APP_NAME } from './app-name';
import { passLock } from './lock-gate';
import { openMetadata } from './metadata';
import { note, warn } from './output';
import { askPassphrase } from './passphrase';
import { cliTexts } from './texts/cli-texts';

export interface Session {
  /** The folder of the user's data. */
  readonly directory: string;
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly grafana: Grafana;
  readonly history: History;
  readonly clock: Clock;
  readonly http: Http;
}

/**
 * Does `work` over the app's list and keychain; whatever it started has ended afterwards. Where the
 * secrets are in an encrypted file it is opened first; throws `ProblemError` (`passphrase-…`).
 */
export async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const directory = userDataFolder(APP_NAME);
  const metadata = openMetadata(directory);
  const sessionBus = createMessageBus('session');
  const keychain = createNodeKeychain({
    workerFile: join(import.meta.dirname, 'keychain-worker.js'),
    sessionBus,
  });
  keychain.onWaiting((waiting) => {
    if (waiting) note(cliTexts().locking.keychainWaits);
  });
  const clock = createSystemClock();
  const history = new History(createFileHistoryStore({ directory }), clock, NO_LOG);
  const secretFile = createSecretFile({ directory, cipher: createPassphraseWork() });
  const secrets = new SecretHome(keychain, secretFile, () => secretsInOf(directory));
  const vault = new Vault(secrets, metadata, createFileExclusion(join(directory, 'secrets.lock')));
  const http = createNodeHttp();
  const grafana = createGrafana({
    metadata,
    vault,
    keychain: secrets,
    clock,
    random: Math.random,
    http,
    azureCli: createAzureCli(),
    noteServerTime: once((serverMs) => {
      const off = farFromServer(serverMs, { epochMs: clock.now(), zone: clock.zone() });
      if (off !== undefined) warn(off);
    }),
    history,
    by: 'command-line',
  });
  try {
    await passLock({ directory, metadata, keychain, home: secrets });
    // Asked before anything is begun.
    if (secrets.state === 'closed') await secrets.open(await askPassphrase());
    return await work({ directory, metadata, vault, grafana, history, clock, http });
  } finally {
    secretFile.close();
    keychain.close();
    sessionBus.close();
  }
}

/**
 * Does `work` to its end although Ctrl-C is pressed once: between the moment a server has made a
 * key and the one it is stored, ending would lose it.
 */
export async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  const hold = () => note(cliTexts().locking.broughtToEnd);
  process.once('SIGINT', hold);
  try {
    return await work();
  } finally {
    process.off('SIGINT', hold);
  }
}

/** The app's log is the app's. */
const NO_LOG: Log = { record: () => undefined, recordError: () => undefined };

function once(listener: (value: number) => void): (value: number) => void {
  let called = false;
  return (value) => {
    if (called) return;
    called = true;
    listener(value);
  };
}
