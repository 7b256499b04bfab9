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
  /** What ends first of all. */
  readonly listed: readonly CredentialView[];
}

/** How many of them have room. */
export interface TrayRoom {
  readonly favourites: number;
  readonly listed: number;
  readonly both: number;
}

/** Counts all, and looks closer only at those that are shown: it is done each minute. */
export function trayFacts(
  document: Metadata,
  { leadTimesSeconds }: Pick<Settings, 'leadTimesSeconds'>,
  nowMs: number,
  room: TrayRoom,
): TrayFacts {
  const starred: CredentialRow[] = [];
  const first: CredentialRow[] = [];
  const counts = { total: 0, expired: 0, soon: 0, fine: 0 };
  for (const row of credentialRows(document, leadTimesSeconds)) {
    if (row.archived) continue;
    counts.total += 1;
    counts[stateOf(row, nowMs)] += 1;
    if (first.length < room.listed) first.push(row);
    if (row.starred && starred.length < room.favourites) starred.push(row);
  }
  const views = (rows: readonly CredentialRow[]) =>
    rows.flatMap((row) => credentialView(row, nowMs) ?? []);
  const { total, expired, soon } = counts;
  const favourites = views(starred);
  const listed = views(first.slice(0, room.both - favourites.length));
  return { total, expired, soon, favourites, listed };
}
