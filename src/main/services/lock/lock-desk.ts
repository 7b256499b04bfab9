import { type Problem, ProblemError } from '../../../shared/domain/result';
import type { LockAnswer, LockRequest } from '../../ports/lock-door';
import type { Lock } from './lock';

/** Answers the command line about the lock; nothing else can be asked there. */
export class LockDesk {
  constructor(private readonly lock: Pick<Lock, 'state' | 'lock' | 'unlock'>) {}

  /** Never rejects. */
  async answer(request: LockRequest): Promise<LockAnswer> {
    const { lock } = this;
    try {
      if (request.ask === 'lock') lock.lock();
      if (request.ask === 'unlock') await lock.unlock(request.passphrase);
      return { state: lock.state };
    } catch (error) {
      return { state: lock.state, problem: asProblem(error) };
    }
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    code: 'internal',
    message: 'TokenTray could not do that because of a fault of its own.',
  };
}
