import { describe, expect, it } from 'vitest';
import { sortedBy } from '../../../src/renderer/lists/sorting';
import {
  FIRST_SORTING,
  isWatchable,
  keyOf,
  recentlyUsed,
  refOf,
  rowState,
  shownRows,
} from '../../../src/renderer/server-keys/server-keys-model';
import type { ServerKeyRow } from '../../../src/shared/ipc/api';

const NOW = Date.UTC(2030, 0, 10, 12);
const SETTINGS = { leadTimesSeconds: [604_800, 86_400] };

function row(change: Partial<ServerKeyRow> = {}): ServerKeyRow {
  return {
    kind: 'service-account-token',
    id: 1,
    name: 'ci',
    role: 'Viewer',
    state: 'live',
    account: { id: 4, name: 'Röbots' },
    here: 'not-here',
    signsIn: false,
    ...change,
  };
}

const soon = row({ id: 2, name: 'b9', expiresAt: '2030-01-11T12:00:00.0000000Z' });
const later = row({ id: 3, name: 'B10', expiresAt: '2031-01-11T12:00:00.0000000Z', role: 'Admin' });
const endless = row({ id: 4, name: 'a', lastUsedAt: '2030-01-09T12:00:00.0000000Z' });
const all = [endless, later, soon];
const ids = (query: string, sorting = FIRST_SORTING) =>
  shownRows(all, query, sorting).map(({ id }) => id);

describe('the keys on a server', () => {
  it('begin with what ends first; what has no end comes last', () => {
    expect(ids('')).toEqual([2, 3, 4]);
  });

  it('are sorted by name as people count, and by their last use', () => {
    expect(ids('', sortedBy(FIRST_SORTING, 'name'))).toEqual([4, 2, 3]);
    const byUse = sortedBy(sortedBy(FIRST_SORTING, 'lastUsed'), 'lastUsed');
    expect(ids('', byUse)[0]).toBe(4);
  });

  it('are found by name, service account without its accents, and role', () => {
    expect(ids('b1')).toEqual([3]);
    expect(ids('robots')).toEqual([2, 3, 4]);
    expect(ids('admin robots')).toEqual([3]);
    expect(ids('nobody')).toEqual([]);
  });

  it('are told apart by kind and number', () => {
    expect(keyOf(row({ kind: 'api-key' }))).not.toBe(keyOf(row()));
  });

  it('are named to the app with the account of a token', () => {
    expect(refOf(row())).toEqual({ kind: 'service-account-token', id: 1, accountId: 4 });
    const { account: _, ...legacy } = row({ kind: 'api-key' });
    expect(refOf(legacy)).toEqual({ kind: 'api-key', id: 1 });
  });

  it('are what the server says of them, before their dates', () => {
    const state = (each: ServerKeyRow) => rowState(each, SETTINGS, NOW);
    expect(state({ ...later, state: 'revoked' })).toBe('revoked');
    expect(state({ ...later, state: 'expired' })).toBe('expired');
    expect(state(soon)).toBe('soon');
    expect(state(later)).toBe('fine');
    expect(state(endless)).toBe('fine');
  });

  it('are worth watching while they live and are not here', () => {
    expect(isWatchable(row())).toBe(true);
    expect(isWatchable(row({ here: 'held' }))).toBe(false);
    expect(isWatchable(row({ state: 'expired' }))).toBe(false);
  });

  it('count as in use within seven days', () => {
    const old = row({ lastUsedAt: '2030-01-03T11:59:59.0000000Z' });
    expect(recentlyUsed([endless, old, later], NOW)).toEqual([endless]);
  });
});
