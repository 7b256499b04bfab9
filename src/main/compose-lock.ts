import { lockAddress } from './platform/lock/lock-address';
import { serveLock } from './platform/lock/lock-server';
import { createTouchId } from './platform/power/touch-id';
import { createUserActivity } from './platform/power/user-activity';
import type { Clock } from './ports/clock';
import type { Log } from './ports/log';
import type { MetadataStore } from './ports/metadata-store';
import type { PassphraseHome } from './ports/passphrase-home';
import type { SecretStore } from './ports/secret-store';
import type { SettingsStore } from './ports/settings-store';
import { IdleLock } from './services/lock/idle-lock';
import { Lock } from './services/lock/lock';
import { type Copier, LockDesk } from './services/lock/lock-desk';
import { NO_PASSPHRASE_HOME } from './services/lock/no-passphrase-home';
import { WrongAttempts } from './services/lock/wrong-attempts';
import { wrongCountIn } from './services/lock/wrong-count';

export interface LockSurroundings {
  /** The folder of the user's data. */
  readonly userData: string;
  readonly metadata: MetadataStore;
  readonly settings: SettingsStore;
  readonly keychain: SecretStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Where the secrets are behind a passphrase of their own. */
  readonly home?: PassphraseHome;
}

/** The lock, and what `startLock` sets going: idle minutes and the command line's questions. */
export function composeLock(parts: LockSurroundings) {
  const { userData, metadata, settings, keychain, clock, log, home = NO_PASSPHRASE_HOME } = parts;
  const attempts = new WrongAttempts(clock, wrongCountIn(settings, log));
  const lock = new Lock({ metadata, keychain, home, touchId: createTouchId(), attempts });
  const idle = new IdleLock({ lock, settings, activity: createUserActivity(), clock });
  return {
    lock,
    /** Gives a function that ends it. */
    startLock(copy: Copier): () => void {
      idle.start();
      const desk = new LockDesk(lock, copy);
      const closeServer = serveLock(lockAddress(userData), (request) => desk.answer(request), log);
      return () => {
        idle.stop();
        closeServer();
      };
    },
  };
}
