import type { FormerKey, GrafanaConnection } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';

/** A former key is of another server than its connection leads to by now: nothing is asked there. */
export function movedAway(
  { serverName, server = '' }: FormerKey,
  { name }: GrafanaConnection,
): ProblemError {
  return new ProblemError({
    code: 'connection-moved',
    message: `“${serverName}” is on ${server}, and "${name}" leads elsewhere by now. Delete it there by hand, or leave it; TokenTray then forgets it.`,
  });
}
