import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bulkPlan,
  doOne,
  oneTag,
  tagsAfter,
  tagsOf,
} from '../../../src/renderer/credentials/bulk/bulk-model';
import { gridKey } from '../../../src/renderer/credentials/grid-keys';
import {
  allSelected,
  extended,
  NOTHING_SELECTED,
  pruned,
  type Selection,
  toggled,
} from '../../../src/renderer/lists/selection';
import { withKeptViews } from '../../../src/renderer/store/kept-views';
import type { CredentialView, Snapshot } from '../../../src/shared/ipc/api';
import { endlessKey, token } from './samples';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: Selection) => [...selection.ids].sort().join('');

describe('a selection', () => {
  it('grows and shrinks one by one, and by ranges from the last one', () => {
    const b = toggled(NOTHING_SELECTED, 'b');
    expect(ids(b)).toBe('b');
    const toD = extended(b, ORDER, 'a', 'd');
    expect(ids(toD)).toBe('bcd');
    expect(ids(extended(toD, ORDER, 'a', 'a'))).toBe('ab');
    expect(ids(toggled(toD, 'c'))).toBe('bd');
    const two = extended(toggled(toD, 'e'), ORDER, 'a', 'd');
    expect(ids(two)).toBe('bcde');
    expect(ids(extended(NOTHING_SELECTED, ORDER, 'c', 'd'))).toBe('cd');
    expect(ids(allSelected(ORDER))).toBe('abcde');
  });

  it('keeps what is listed, and is the same where nothing goes', () => {
    const all = allSelected(ORDER);
    expect(pruned(all, new Set(ORDER))).toBe(all);
    expect(ids(pruned(all, new Set(['a', 'e'])))).toBe('ae');
    const anchored = toggled(NOTHING_SELECTED, 'c');
    expect(pruned(anchored, new Set(['a']))).toEqual({ ids: new Set(), base: new Set() });
  });

  it('of a range is always what lies between, whatever was selected before', () => {
    const id = fc.constantFrom(...ORDER);
    fc.assert(
      fc.property(fc.array(id), id, id, (before, anchor, to) => {
        const start = toggled(before.reduce(toggled, NOTHING_SELECTED), anchor);
        const after = extended(extended(start, ORDER, anchor, 'e'), ORDER, anchor, to);
        const [first, last] = [ORDER.indexOf(anchor), ORDER.indexOf(to)].sort();
        const between = ORDER.slice(first, (last ?? 0) + 1);
        expect([...after.ids].sort()).toEqual([...new Set([...start.ids, ...between])].sort());
      }),
    );
  });
});

describe('a key in a row', () => {
  const press = (
    key: string,
    held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', true>> = {},
  ) =>
    gridKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, true);

  it('moves, selects and works', () => {
    expect(press('ArrowDown', { shiftKey: true })).toEqual({ type: 'move', by: 1, extend: true });
    expect(press('End', { ctrlKey: true })).toEqual({ type: 'end', of: 'last', extend: false });
    expect(press('a', { ctrlKey: true })).toEqual({ type: 'select-all' });
    expect(press('C', { shiftKey: true })).toEqual({ type: 'forms' });
    expect(press('r')).toEqual({ type: 'deed', deed: 'renew' });
    expect(press('F10', { shiftKey: true })).toEqual({ type: 'menu' });
  });

  it('is left to others with Ctrl or Alt, and to a button where it has the focus', () => {
    expect(press('c', { ctrlKey: true })).toBeUndefined();
    expect(press('v', { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(press('R', { shiftKey: true })).toBeUndefined();
    expect(press('constructor')).toBeUndefined();
    const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(gridKey({ key: 'Enter', ...held }, false)).toBeUndefined();
    expect(gridKey({ key: ' ', ...held }, false)).toBeUndefined();
  });
});

describe('what is done with several', () => {
  it('renews those that need nobody', () => {
    const both = [token({ id: 'one' }), token({ id: 'two', renewable: false })];
    const plan = bulkPlan('renew', both);
    expect([plan.todo.map(({ id }) => id), plan.others.map(({ id }) => id)]).toEqual([
      ['one'],
      ['two'],
    ]);
    expect(bulkPlan('delete', both).todo).toBe(both);
  });

  it('adds and takes tags, case aside, and leaves alone what has them', () => {
    expect(tagsAfter(['Ops'], 'add-tag', 'ops')).toBeUndefined();
    expect(tagsAfter(['Ops'], 'add-tag', 'web')).toEqual(['Ops', 'web']);
    expect(tagsAfter(['Ops', 'web'], 'remove-tag', 'OPS')).toEqual(['web']);
    expect(tagsAfter(['web'], 'remove-tag', 'ops')).toBeUndefined();
    expect(tagsOf([token({ tags: ['b', 'A'] }), endlessKey({ tags: ['a'] })])).toEqual(['A', 'b']);
    expect(oneTag(' ops ', 'Type a tag.')).toEqual({ ok: true, value: 'ops' });
    expect(oneTag('a, b', 'Type a tag.').ok).toBe(false);
    expect(oneTag('', 'Type a tag.').ok).toBe(false);
  });

  it('tells what became of each, and edits nothing but the tags', async () => {
    const asked: unknown[] = [];
    const note =
      (name: string) =>
      async (...values: unknown[]) => {
        asked.push([name, ...values]);
        return name === 'removeCredential'
          ? { ok: false as const, problem: { code: 'x', message: 'Not now.' } }
          : { ok: true as const, value: null as never };
      };
    const bridge = {
      renewCredential: note('renewCredential'),
      archiveCredential: note('archiveCredential'),
      editCredential: note('editCredential'),
      removeCredential: note('removeCredential'),
    };
    const one = token({ id: 'one', name: 'One', tags: ['a'], leadTimes: 'off', favourite: true });
    expect(await doOne(bridge, 'restore', one, '')).toEqual({ state: 'done' });
    expect(await doOne(bridge, 'add-tag', one, 'a')).toEqual({ state: 'skipped' });
    expect(await doOne(bridge, 'add-tag', one, 'b')).toEqual({ state: 'done' });
    expect(await doOne(bridge, 'delete', one, '')).toMatchObject({ state: 'refused' });
    expect(asked).toEqual([
      ['archiveCredential', 'one', false],
      ['editCredential', 'one', { name: 'One', favourite: true, leadTimes: 'off', tags: 'a, b' }],
      ['removeCredential', 'one'],
    ]);
  });
});

describe('a new snapshot', () => {
  const snapshot = (credentials: readonly CredentialView[]) =>
    ({ nowMs: 1, credentials }) as unknown as Snapshot;
  const copy = (views: readonly CredentialView[]): CredentialView[] => structuredClone([...views]);

  it('keeps the views that say the same, and the list where all do', () => {
    const before = snapshot([token({ id: 'a' }), token({ id: 'b', tags: ['x'] }), endlessKey()]);
    const same = withKeptViews(before, snapshot(copy(before.credentials)));
    expect(same.credentials).toBe(before.credentials);
    const [a, b, key] = copy(before.credentials) as [
      CredentialView,
      CredentialView,
      CredentialView,
    ];
    const changed = withKeptViews(before, snapshot([key, { ...b, tags: ['y'] }, a]));
    expect(changed.credentials[0]).toBe(before.credentials[2]);
    expect(changed.credentials[1]?.tags).toEqual(['y']);
    expect(changed.credentials[2]).toBe(before.credentials[0]);
    const without = withKeptViews(before, snapshot([a]));
    expect(without.credentials).toEqual([before.credentials[0]]);
  });

  it('notices what came and what went within a view', () => {
    const before = snapshot([token({ id: 'a', secretMissing: true })]);
    const [{ secretMissing: _gone, ...healed }] = copy(before.credentials) as [CredentialView];
    const after = withKeptViews(before, snapshot([healed as CredentialView]));
    expect('secretMissing' in (after.credentials[0] ?? {})).toBe(false);
    const back = withKeptViews(after, snapshot(copy(before.credentials)));
    expect(back.credentials[0]?.secretMissing).toBe(true);
  });
});
