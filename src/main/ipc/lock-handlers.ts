import type { Handlers } from '../../shared/ipc/contract';
import type { Lock } from '../services/lock/lock';
import type { Vault } from '../services/vault';

type Names = 'lock' | 'unlock' | 'unlockByTouchId' | 'setPassphrase' | 'removePassphrase';

/** The requests about the lock. */
export function createLockHandlers(lock: Lock, vault: Vault): Pick<Handlers, Names> {
  return {
    lock: () => {
      lock.lock();
      return null;
    },
    unlock: async (passphrase) => {
      await lock.unlock(passphrase);
      return null;
    },
    unlockByTouchId: async () => {
      await lock.unlockByTouchId();
      return null;
    },
    setPassphrase: async (next, current) => {
      await lock.setPassphrase(next, current, vault);
      return null;
    },
    removePassphrase: async (current) => {
      await lock.removePassphrase(current, vault);
      return null;
    },
  };
}
