import { join } from 'node:path';
import { composeLock } from './compose-lock';
import { createFileExclusion } from './platform/files/file-exclusion';
import { createKeychain } from './platform/keychain/keychain';
import { createSecretFile } from './platform/secret-file/age-secret-file';
import { createCipherProcess } from './platform/secret-file/cipher-process';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';
import type { MetadataStore } from './ports/metadata-store';
import type { KeychainFault } from './ports/secret-store';
import type { SettingsStore } from './ports/settings-store';
import { lockedSecretStore } from './services/lock/locked-secret-store';
import { Reconciliation } from './services/reconciliation';
import { SecretHome } from './services/secret-home';
import { SecretMove } from './services/secret-move';
import { Vault } from './services/vault';
import { watchedSecretStore } from './services/watched-secret-store';

export interface SecretSurroundings {
  /** The folder of the user's data. */
  readonly userData: string;
  /** The folder of the processes that the main process starts. */
  readonly workers: string;
  readonly sessionBus: Parameters<typeof createKeychain>[0]['sessionBus'];
  readonly metadata: MetadataStore;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly log: Log;
  /** How a call ended; `undefined`: the place of the secrets answered. */
  readonly onOutcome: (fault: KeychainFault | undefined) => void;
  /** The window shows another thing now. */
  readonly changed: () => void;
}

/** Where the secrets are, and all that stands in front of them. */
export function composeSecrets(parts: SecretSurroundings) {
  const { userData, workers, sessionBus, metadata, settings, clock, log } = parts;
  const keychain = createKeychain({ workerFile: join(workers, 'keychain-worker.js'), sessionBus });
  const secretFile = createSecretFile({
    directory: userData,
    cipher: createCipherProcess(join(workers, 'secret-file-worker.js')),
  });
  const secretHome = new SecretHome(keychain, secretFile, () => settings.read().secretsIn);
  const exclusion = createFileExclusion(join(userData, 'secrets.lock'));
  const secretMove = new SecretMove({
    home: secretHome,
    keychain,
    file: secretFile,
    metadata,
    settings,
    exclusion,
    log,
  });
  const { lock, startLock } = composeLock({
    userData,
    metadata,
    settings,
    keychain,
    clock,
    log,
    home: secretHome,
  });
  secretHome.onChange(() => lock.refresh());
  const watched = watchedSecretStore(secretHome, (fault) => {
    parts.onOutcome(fault);
    if (fault === undefined) reconciliation.keychainAnswered();
  });
  const vault = new Vault(lockedSecretStore(watched, lock), metadata, exclusion, clock);
  const reconciliation = new Reconciliation({
    vault: {
      audit: (list) => lock.inBackground(() => vault.audit(list)),
      remove: (ids, apply) => vault.remove(ids, apply),
      reveal: (id) => vault.reveal(id),
    },
    metadata,
    keychain,
    usesKeychain: () => secretHome.where === 'keychain',
    clock,
    log,
    asksWhenListing: process.platform === 'darwin',
    changed: parts.changed,
  });
  return { keychain, secretHome, secretMove, lock, startLock, vault, reconciliation };
}
