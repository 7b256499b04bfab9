import { KeychainError, type KeychainFault, type SecretStore } from '../ports/secret-store';

/** Passes every call on to `secrets` and says how it went; `undefined`: the keychain answered. */
export function watchedSecretStore(
  secrets: SecretStore,
  onOutcome: (fault: KeychainFault | undefined) => void,
): SecretStore {
  async function watch<T>(call: Promise<T>): Promise<T> {
    try {
      const answer = await call;
      onOutcome(undefined);
      return answer;
    } catch (error) {
      if (error instanceof KeychainError) onOutcome(error.fault);
      throw error;
    }
  }
  return {
    get: (id) => watch(secrets.get(id)),
    set: (id, secret) => watch(secrets.set(id, secret)),
    delete: (id) => watch(secrets.delete(id)),
  };
}
