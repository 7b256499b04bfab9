import type { ServerKeyRef } from '../../shared/domain/grafana/server-key';
import {
  type DefaultLeadTimes,
  type ExpiryState,
  expiryState,
} from '../../shared/domain/reminders/expiry-state';
import { folded } from '../../shared/domain/search/folded';
import type { ServerKeyRow } from '../../shared/ipc/api';
import type { Sorting } from '../lists/sorting';

/** Different for any two keys of a server: the kinds are counted apart. */
export function keyOf({ kind, id }: Pick<ServerKeyRow, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** A row's key as the app is asked for it. */
export function refOf({ kind, id, account }: ServerKeyRow): ServerKeyRef {
  return account === undefined ? { kind, id } : { kind, id, accountId: account.id };
}

export const SORT_COLUMNS = ['name', 'expiry', 'lastUsed'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** What ends first comes first. */
export const FIRST_SORTING: Sorting<SortColumn> = { column: 'expiry', ascending: true };

/** Compares as later than any instant. */
const NO_END = '~';
/** Compares as earlier than any instant. */
const NEVER_USED = '';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The rows that hold every word of the query in their name, account or role, in order. */
export function shownRows(
  rows: readonly ServerKeyRow[],
  query: string,
  sorting: Sorting<SortColumn>,
): readonly ServerKeyRow[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const direction = sorting.ascending ? 1 : -1;
  return rows
    .filter((row) => {
      const text = folded([row.name, row.account?.name ?? '', row.role].join('\n'));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => direction * compare(a, b, sorting.column) || byName(a, b));
}

function compare(a: ServerKeyRow, b: ServerKeyRow, column: SortColumn): number {
  switch (column) {
    case 'name':
      return byName(a, b);
    case 'expiry':
      return byText(a.expiresAt ?? NO_END, b.expiresAt ?? NO_END);
    case 'lastUsed':
      return byText(a.lastUsedAt ?? NEVER_USED, b.lastUsedAt ?? NEVER_USED);
  }
}

function byName(a: ServerKeyRow, b: ServerKeyRow): number {
  return collator.compare(a.name, b.name) || byText(keyOf(a), keyOf(b));
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** How a key stands at `nowMs`; what the server says of it weighs more than its date. */
export function rowState(
  row: ServerKeyRow,
  settings: DefaultLeadTimes,
  nowMs: number,
): ExpiryState | 'revoked' {
  if (row.state === 'revoked') return 'revoked';
  if (row.state === 'expired') return 'expired';
  if (row.expiresAt === undefined) return 'fine';
  return expiryState(
    {
      expiresAt: row.expiresAt,
      ...(row.createdAt === undefined ? {} : { issuedAt: row.createdAt }),
    },
    settings,
    nowMs,
  );
}

/** Whether there is any use in watching it: it lives, and is not here yet. */
export function isWatchable(row: Pick<ServerKeyRow, 'state' | 'here'>): boolean {
  return row.state === 'live' && row.here === 'not-here';
}

const RECENT_MS = 7 * 86_400_000;

/** Those that somebody used within the last seven days. */
export function recentlyUsed(
  rows: readonly ServerKeyRow[],
  nowMs: number,
): readonly ServerKeyRow[] {
  return rows.filter(
    ({ lastUsedAt }) =>
      lastUsedAt !== undefined && nowMs - Date.parse(`${lastUsedAt.slice(0, 23)}Z`) <= RECENT_MS,
  );
}
