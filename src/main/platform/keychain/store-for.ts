import type { SecretList, SecretStore } from '../../ports/secret-store';
import type { MessageBus } from '../dbus/message-bus';
import { secretServiceAccounts } from './secret-service-accounts';
import { splittingStore } from './splitting-store';

/** The keychain's calls as each system needs them. */
export function storeFor(
  platform: NodeJS.Platform,
  keychain: SecretStore & SecretList,
  sessionBus: MessageBus,
): SecretStore & SecretList {
  const store: SecretStore & SecretList = {
    get: (id) => keychain.get(id),
    set: (id, secret) => keychain.set(id, secret),
    delete: (id) => keychain.delete(id),
    list: () => (platform === 'linux' ? secretServiceAccounts(sessionBus) : keychain.list()),
  };
  return platform === 'win32' ? splittingStore(store) : store;
}
