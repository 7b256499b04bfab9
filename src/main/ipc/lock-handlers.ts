import type { Handlers } from '../../shared/ipc/contract';
import type { Lock } from '../services/lock/lock';
import type { SecretMove } from '../services/secret-move';
import type { Vault } from '../services/vault';

type Names =
  | 'lock'
  | 'unlock'
  | 'unlockFromCopy'
  | 'giveUpLostSecrets'
  | 'unlockByTouchId'
  | 'changeSecretPassphrase'
  | 'setPassphrase'
  | 'removePassphrase';

/** The requests about the lock. */
export function createLockHandlers(
  lock: Lock,
  vault: Vault,
  secretMove: SecretMove,
): Pick<Handlers, Names> {
  return {
    lock: () => {
      lock.lock();
      return null;
    },
    unlock: async (passphrase) => {
      await lock.unlock(passphrase);
      return null;
    },
    unlockFromCopy: async (passphrase) => {
      await lock.unlockFromCopy(passphrase);
      return null;
    },
    giveUpLostSecrets: async () => {
      await secretMove.giveUpLostFile();
      lock.giveUpHome();
      return null;
    },
    changeSecretPassphrase: async (old, next) => {
      await lock.judgeForHome(() => secretMove.changePassphrase(old, next));
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
