import type { KeychainProbe, SecretList, SecretStore } from '../../ports/secret-store';
import type { MessageBus } from '../dbus/message-bus';
import { KEYCHAIN_TIMES, QueuedKeychain } from './queued-keychain';
import { secretServiceStatus } from './secret-service';
import { storeFor } from './store-for';
import { startWorkerProcess } from './worker-process';

export interface KeychainOptions {
  /** The built `keychain-worker.js`. */
  readonly workerFile: string;
  /** For asking the Secret Service how it stands; used on Linux only. */
  readonly sessionBus: MessageBus;
}

export interface Keychain extends SecretStore, SecretList, KeychainProbe {
  /** Calls back with true when a call waits for the user at a prompt, with false when that is over. */
  onWaiting(listener: (waiting: boolean) => void): () => void;
  /** Ends its process at once, whatever it waits for. */
  close(): void;
}

/** The OS keychain, reached through a process of its own. Every refusal is a `KeychainError`. */
export function createKeychain(options: KeychainOptions): Keychain {
  const status =
    process.platform === 'linux'
      ? () => secretServiceStatus(options.sessionBus)
      : async () => 'ready' as const;
  const queue = new QueuedKeychain({
    platform: process.platform,
    times: KEYCHAIN_TIMES,
    startWorker: (events) => startWorkerProcess(options.workerFile, events),
    status,
  });
  return {
    ...storeFor(process.platform, queue, options.sessionBus),
    status,
    onWaiting: (listener) => queue.onWaiting(listener),
    close: () => queue.close(),
  };
}
