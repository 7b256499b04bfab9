import { ProblemError } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';

/** What everything that gives or uses a secret answers meanwhile. */
export function lockedProblem(): ProblemError {
  return new ProblemError({
    code: 'locked',
    message: appTexts().lock.locked,
  });
}
