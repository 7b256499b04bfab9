import type { FormerKey, GrafanaConnection } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import { appTexts } from '../../../texts/app-texts';

/** A former key is of another server than its connection leads to by now: nothing is asked there. */
export function movedAway(
  { serverName, server = '' }: FormerKey,
  { name }: GrafanaConnection,
): ProblemError {
  return new ProblemError({
    code: 'connection-moved',
    message: appTexts().grafanaRenewals.movedAway(serverName, server, name),
  });
}
