import type { SecretStore } from '../../ports/secret-store';

/** Whoever decides about the lock; see `Lock.assertMayUseSecrets`. */
export interface SecretGuard {
  assertMayUseSecrets(): void;
}

/** Passes calls on to `secrets` only where the guard lets them, however they came about. */
export function lockedSecretStore(secrets: SecretStore, guard: SecretGuard): SecretStore {
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    guard.assertMayUseSecrets();
    return call();
  };
  return {
    get: (id) =>
      guarded(async () => {
        const secret = await secrets.get(id);
        // It may have been locked while the keychain took its time.
        guard.assertMayUseSecrets();
        return secret;
      }),
    set: (id, secret) => guarded(() => secrets.set(id, secret)),
    delete: (id) => guarded(() => secrets.delete(id)),
  };
}
