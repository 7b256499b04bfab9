import { lockAddress } from '../main/platform/lock/lock-address';
import { askLock } from '../main/platform/lock/lock-client';
import { userDataFolder } from '../main/platform/user-data-folder';
import type { LockAnswer, LockRequest } from '../main/ports/lock-door';
import { ProblemError } from '../shared/domain/result';
import { APP_NAME } from './app-name';
import { EXIT, Locked } from './exit-codes';
import { note } from './output';
import { readHidden, readSecret } from './secret-input';
import { cliTexts } from './texts/cli-texts';

const LONGEST_BYTES = 4 * 1024;

/** `lock`: locks the running app. */
export async function lock(): Promise<number> {
  const { state } = await ask({ ask: 'lock' });
  if (state !== 'locked') throw off();
  note(cliTexts().locking.isLocked);
  return EXIT.ok;
}

/** `unlock`: asks for the passphrase, or reads it from a pipe, and unlocks the running app. */
export async function unlock(): Promise<number> {
  const before = await ask({ ask: 'state' });
  if (before.state === 'off') throw off();
  if (before.state === 'unlocked') {
    note(cliTexts().locking.unlockedAlready);
    return EXIT.ok;
  }
  const { state, problem } = await ask({ ask: 'unlock', passphrase: await readPassphrase() });
  if (problem !== undefined) throw new Locked(problem.message);
  if (state === 'locked') throw new Locked(cliTexts().locking.lockedAgain);
  note(cliTexts().locking.isUnlocked);
  return EXIT.ok;
}

async function readPassphrase(): Promise<string> {
  if (process.stdin.isTTY) return readHidden(`${cliTexts().locking.enterPassphrase} `);
  const text = await readSecret({ what: 'passphrase', longestBytes: LONGEST_BYTES });
  return text.replace(/\r?\n$/, '');
}

async function ask(request: LockRequest): Promise<LockAnswer> {
  const answer = await askLock(lockAddress(userDataFolder(APP_NAME)), request);
  if (answer !== undefined) return answer;
  throw new ProblemError({
    code: 'app-not-running',
    message: cliTexts().locking.notRunning,
  });
}

function off(): ProblemError {
  return new ProblemError({
    code: 'lock-off',
    message: cliTexts().locking.off,
  });
}
