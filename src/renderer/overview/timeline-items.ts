import type { DefaultLeadTimes, ExpiryState } from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import { isProduction } from '../components/environment';
import { formerEndOf, stateAt } from '../credentials/state-at';
import { toMs } from '../time/moments';

/** A credential with the end that counts where it is used. */
export interface TimelineItem {
  readonly credential: CredentialView;
  /** Milliseconds since 1970 UTC. */
  readonly endsMs: number;
  readonly production: boolean;
  /** It is the end of the former secret, which some places have still. */
  readonly former: boolean;
}

/** The credentials that end, what ends first in front. */
export function timelineItems(credentials: readonly CredentialView[]): readonly TimelineItem[] {
  const items: TimelineItem[] = [];
  for (const credential of credentials) {
    const former = formerEndOf(credential);
    const end = former ?? credential.expiresAt;
    const endsMs = end === undefined ? Number.NaN : toMs(end);
    if (Number.isNaN(endsMs)) continue;
    items.push({
      credential,
      endsMs,
      production: isProduction(credential.environment),
      former: former !== undefined,
    });
  }
  return items.sort((a, b) => a.endsMs - b.endsMs);
}

/** How it is marked; what its server no longer takes has ended, whatever its date says. */
export function markedState(
  { credential }: TimelineItem,
  dead: string | undefined,
  settings: DefaultLeadTimes,
  nowMs: number,
): ExpiryState {
  return dead === undefined ? stateAt(credential, settings, nowMs) : 'expired';
}

const PRESSING: readonly ExpiryState[] = ['expired', 'soon', 'fine'];

/** The state that presses most; `fine` of none. */
export function mostPressing(states: Pick<ReadonlySet<ExpiryState>, 'has'>): ExpiryState {
  return PRESSING.find((state) => states.has(state)) ?? 'fine';
}

/** How an item is marked now. */
export type StateOf = (item: TimelineItem) => ExpiryState;
