import { environmentOf } from '../../shared/domain/kinds/faces';
import { type OverviewEnd, overviewOf, type TimeWindow } from '../../shared/domain/overview';
import { isProduction } from '../../shared/domain/production';
import { compareByExpiry } from '../../shared/ipc/list-order';
import type { SnapshotRest } from '../../shared/ipc/views';
import type { CredentialRow } from './credential-rows';

/** More than the highest screen shows at once. */
const FIRST_ROWS = 80;
/** Up to so many the whole is read as quickly as a part. */
const FEW = 200;

export interface SnapshotHead {
  /** What the list shows first, in its order. */
  readonly rows: readonly CredentialRow[];
  readonly rest: SnapshotRest;
}

/**
 * What a window begins with of many credentials: the first rows of the list as it is first shown,
 * and numbers of all. `undefined` where it begins with all of them, because they are few or because
 * none is in use. `shown` is the part of time that the overview shows.
 */
export function snapshotHead(
  rows: readonly CredentialRow[],
  shown: TimeWindow,
): SnapshotHead | undefined {
  if (rows.length <= FEW) return undefined;
  const first: CredentialRow[] = [];
  const ends: OverviewEnd[] = [];
  const isProductive = remembered(isProduction);
  let [inUse, archived, isFull] = [0, 0, false];
  for (const row of rows) {
    const environment = environmentOf(row.credential, row.source);
    if (environment === undefined) continue;
    if (row.archived) {
      archived += 1;
      continue;
    }
    inUse += 1;
    isFull ||= comesAfterAll(first, row);
    if (!isFull) takeInOrder(first, row);
    const { endsMs } = row;
    if (endsMs < Number.POSITIVE_INFINITY) {
      ends.push({ endsMs, production: isProductive(environment) });
    }
  }
  if (inUse === 0) return undefined;
  return { rows: first, rest: { inUse, archived, overview: overviewOf(ends, inUse, shown) } };
}

/** Neither this row nor a later one is among the first: none ends before the end in use. */
function comesAfterAll(first: readonly CredentialRow[], { ends }: CredentialRow): boolean {
  const last = first[FIRST_ROWS - 1]?.credential.expiresAt;
  return last !== undefined && ends > last;
}

/** Puts a row in its place among the first ones, where it belongs to them. */
function takeInOrder(first: CredentialRow[], row: CredentialRow): void {
  const last = first[FIRST_ROWS - 1];
  if (last !== undefined && !isBefore(row, last)) return;
  let place = first.length;
  while (place > 0 && isBefore(row, first[place - 1])) place -= 1;
  first.splice(place, 0, row);
  first.length = Math.min(first.length, FIRST_ROWS);
}

/** Of equal ones the former stays before the later. */
function isBefore(row: CredentialRow, other: CredentialRow | undefined): boolean {
  return other !== undefined && compareByExpiry(row.credential, other.credential) < 0;
}

/** Thousands are in few environments. */
function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = ask(text);
    known.set(text, found);
    return found;
  };
}
