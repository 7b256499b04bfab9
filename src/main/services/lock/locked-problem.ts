import { ProblemError } from '../../../shared/domain/result';

/** What everything that gives or uses a secret answers meanwhile. */
export function lockedProblem(): ProblemError {
  return new ProblemError({
    code: 'locked',
    message: 'TokenTray is locked. Unlock it in its window first.',
  });
}
