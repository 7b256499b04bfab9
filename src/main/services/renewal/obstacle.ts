import type { Problem } from '../../../shared/domain/result';
import type { KeychainProbe, KeychainStatus } from '../../ports/secret-store';

const KEYCHAIN: Readonly<Record<Exclude<KeychainStatus, 'ready'>, Problem>> = {
  locked: {
    code: 'keychain-locked',
    message: 'The keychain is locked, and nobody is asked to unlock it for this. Unlock it.',
  },
  absent: {
    code: 'keychain-absent',
    message: 'No keychain answers on this system, so nothing can be renewed. Start it.',
  },
  unknown: {
    code: 'keychain-timeout',
    message: 'The keychain did not answer in time. See whether it waits for you, or restart it.',
  },
};

/**
 * What keeps everything from being renewed without a person: a clock that is plainly wrong
 * (`clockWarning`), or a keychain that would ask for its password.
 */
export async function obstacle(
  clockWarning: string | undefined,
  keychain: KeychainProbe,
): Promise<Problem | undefined> {
  if (clockWarning !== undefined) {
    return {
      code: 'clock-wrong',
      message:
        "This computer's clock is plainly wrong, so nothing is renewed by itself. Check date, time " +
        'and time zone.',
    };
  }
  const status = await keychain.status();
  return status === 'ready' ? undefined : KEYCHAIN[status];
}
