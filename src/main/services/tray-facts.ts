import type { Metadata } from '../../shared/domain/model';
import type { Settings } from '../../shared/domain/settings';
import type { CredentialView } from '../../shared/ipc/api';
import { type CredentialRow, credentialRows, stateOf } from './credential-rows';
import { credentialView } from './credential-views';

/** What the tray shows of the credentials; archived ones do not count. */
export interface TrayFacts {
  readonly total: number;
  readonly expired: number;
  readonly soon: number;
  /** Starred ones that can be copied, what ends first first. */
  readonly favourites: readonly CredentialView[];
  /** Those that ended or end soon, and that the app can renew without asking; in the same order. */
  readonly renewable: readonly CredentialView[];
  /** What ends first of all. */
  readonly listed: readonly CredentialView[];
}

/** How many of them have room. */
export interface TrayRoom {
  readonly favourites: number;
  readonly renewable: number;
  readonly listed: number;
  /** All three together. */
  readonly all: number;
}

/** Counts all, and looks closer only at those that are shown: it is done each minute. */
export function trayFacts(
  document: Metadata,
  { leadTimesSeconds }: Pick<Settings, 'leadTimesSeconds'>,
  nowMs: number,
  room: TrayRoom,
): TrayFacts {
  const starred: CredentialRow[] = [];
  const urgent: CredentialRow[] = [];
  const first: CredentialRow[] = [];
  const counts = { total: 0, expired: 0, soon: 0, fine: 0 };
  for (const row of credentialRows(document, leadTimesSeconds)) {
    if (row.archived) continue;
    const state = stateOf(row, nowMs);
    counts.total += 1;
    counts[state] += 1;
    if (first.length < room.listed) first.push(row);
    if (row.starred && starred.length < room.favourites) starred.push(row);
    if (state !== 'fine' && urgent.length < MOST_LOOKED_AT) urgent.push(row);
  }
  const views = (rows: readonly CredentialRow[]) =>
    rows.flatMap((row) => credentialView(row, nowMs) ?? []);
  const { total, expired, soon } = counts;
  const favourites = views(starred);
  const renewable = views(urgent).filter(isRenewedAtOnce).slice(0, room.renewable);
  const listed = views(first.slice(0, room.all - favourites.length - renewable.length));
  return { total, expired, soon, favourites, renewable, listed };
}

/** Of what ended long ago and nobody renews there may be thousands. */
const MOST_LOOKED_AT = 24;

/** What was renewed and is not yet in its places wants those, not another renewal. */
function isRenewedAtOnce(credential: CredentialView): boolean {
  const { renewal, renewable, ttlSeconds, undeployed } = credential;
  if (!renewable || undeployed !== undefined) return false;
  return renewal === 'create' || (renewal === 'sign' && ttlSeconds !== undefined);
}
