import { exactToEpochMs } from '../../../../shared/domain/exact-instant';
import type { ServerKey } from '../../../../shared/domain/grafana/server-key';
import type { FormerKey } from '../../../../shared/domain/model';
import { undeployedOf } from '../../../../shared/domain/usages/renewed-usages';
import { type FormerPlace, isOpenQuestion } from './former-keys';

/** What becomes of a replaced key. */
export type FormerVerdict =
  | { readonly do: 'delete' }
  /** The user decides. */
  | { readonly do: 'ask'; readonly why: NonNullable<FormerKey['ask']> }
  /** Its time has not come, or the server could not have noted a use yet. */
  | { readonly do: 'wait'; readonly untilMs: number };

/** What is known when the verdict is given; milliseconds since 1970 UTC. */
export interface FormerFacts {
  /** As its server lists it now. */
  readonly key: ServerKey;
  /** The server's clock; absent where it does not tell. */
  readonly serverMs: number | undefined;
  readonly nowMs: number;
}

/**
 * Newer Grafanas note a use only where the last one noted is over five minutes old (source: its
 * `pkg/services/authn/clients/api_key.go`); one minute more for writing it.
 */
const UNSEEN_MS = 6 * 60_000;
const LOOK_AGAIN_MS = 60 * 60_000;

/**
 * Whether a replaced key may be deleted on its server without asking anybody. What no longer works
 * is in nobody's way but keeps its name taken; of what works the server must say that it was not
 * used since it was replaced, by its own clock only.
 */
export function verdictOn(
  { record, former }: FormerPlace,
  { key, serverMs, nowMs }: FormerFacts,
): FormerVerdict {
  if (key.state !== 'live' || former.undone === true) return { do: 'delete' };
  // It is looked at because this computer believes that its end has come.
  if (isOpenQuestion({ record, former })) return { do: 'wait', untilMs: nowMs + LOOK_AGAIN_MS };
  const deleteAtMs = Date.parse(former.deleteAt);
  if (deleteAtMs > nowMs)
    return { do: 'wait', untilMs: Math.min(deleteAtMs, nowMs + LOOK_AGAIN_MS) };
  if (undeployedOf(record) !== undefined) return { do: 'ask', why: 'not-deployed' };
  if (key.lastUsedAt === undefined || serverMs === undefined) {
    return { do: 'ask', why: 'use-not-told' };
  }
  const usedMs = exactToEpochMs(key.lastUsedAt);
  const swappedMs = exactToEpochMs(former.swappedAt);
  if (usedMs > swappedMs) return { do: 'ask', why: 'used-since' };
  const unseenUntilMs = usedMs + UNSEEN_MS;
  return unseenUntilMs > swappedMs && unseenUntilMs > serverMs
    ? { do: 'wait', untilMs: nowMs + (unseenUntilMs - serverMs) }
    : { do: 'delete' };
}
