import { lockAddress } from '../main/platform/lock/lock-address';
import { askLock } from '../main/platform/lock/lock-client';
import type { MetadataStore } from '../main/ports/metadata-store';
import type { PassphraseHome } from '../main/ports/passphrase-home';
import type { SecretStore } from '../main/ports/secret-store';
import { checkAgainst } from '../main/services/lock/lock';
import { Locked } from './exit-codes';
import { say } from './output';
import { readHidden } from './secret-input';
import { cliTexts } from './texts/cli-texts';

const WRONG_PAUSE_MS = 1_000;
const TRIES = 3;

export interface LockGateParts {
  /** The folder of the user's data. */
  readonly directory: string;
  readonly metadata: Pick<MetadataStore, 'read'>;
  readonly keychain: Pick<SecretStore, 'get'>;
  readonly home: Pick<PassphraseHome, 'state'>;
}

/**
 * Lets through what needs a secret where the running app is not locked. Where none runs and the lock
 * is on, it asks for the passphrase on the terminal; whoever opens the secrets' own home asks for that
 * one's. Throws {@link Locked}.
 */
export async function passLock(parts: LockGateParts): Promise<void> {
  const { directory, metadata, keychain, home } = parts;
  const answer = await askLock(lockAddress(directory), { ask: 'state' });
  if (answer?.state === 'locked') {
    throw new Locked(cliTexts().locking.locked);
  }
  if (answer !== undefined || home.state !== 'none') return;
  const { lockVerifierId } = metadata.read();
  if (lockVerifierId === undefined) return;
  if (!process.stdin.isTTY) {
    throw new Locked(cliTexts().locking.lockedAndNotRunning);
  }
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (tried > 0) await pause(WRONG_PAUSE_MS * 2 ** (tried - 1));
    const passphrase = await readHidden(`${cliTexts().locking.enterPassphrase} `);
    if (await checkAgainst(keychain, lockVerifierId, passphrase)) return;
    if (tried < TRIES - 1) say(cliTexts().locking.wrong);
  }
  throw new Locked(cliTexts().locking.wrongAgain);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
