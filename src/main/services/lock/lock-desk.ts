import type { CopyForm } from '../../../shared/domain/copy-form';
import { type Problem, ProblemError } from '../../../shared/domain/result';
import type { Copied } from '../../../shared/ipc/api';
import type { LockAnswer, LockRequest } from '../../ports/lock-door';
import { appTexts } from '../../texts/app-texts';
import type { Lock } from './lock';

/** Puts a credential on the clipboard. */
export type Copier = (credentialId: string, form: CopyForm) => Promise<Copied>;

/** Answers the command line: about the lock, and for a copy; nothing else can be asked there. */
export class LockDesk {
  constructor(
    private readonly lock: Pick<Lock, 'state' | 'lock' | 'unlock' | 'carryOut'>,
    private readonly copy: Copier,
  ) {}

  /** Never rejects. */
  async answer(request: LockRequest): Promise<LockAnswer> {
    const { lock } = this;
    try {
      if (request.ask === 'lock') lock.lock();
      if (request.ask === 'unlock') await lock.unlock(request.passphrase);
      if (request.ask === 'copy') {
        const { credentialId, form } = request;
        const copied = await lock.carryOut(() => this.copy(credentialId, form));
        return { state: lock.state, copied };
      }
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
    message: appTexts().lock.ownFault,
  };
}
