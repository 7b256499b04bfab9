import { describe, expect, it } from 'vitest';
import { formOfKeys } from '../../../src/renderer/quick-copy/form-of-keys';
import { QuickSearch } from '../../../src/renderer/quick-copy/quick-search';
import type { Result } from '../../../src/shared/domain/result';
import type { QuickAnswer, QuickRow } from '../../../src/shared/ipc/api';

const row = (id: string) => ({ id, name: id }) as unknown as QuickRow;

function answer(...ids: readonly string[]): Result<QuickAnswer> {
  const rows = ids.map(row);
  const value = { rows, total: rows.length, searched: 9, nowMs: 0 } as unknown as QuickAnswer;
  return { ok: true, value };
}

/** An app whose answers come when the test says so. */
function app() {
  const asked: { text: string; answer: (result: Result<QuickAnswer>) => void }[] = [];
  const copied: string[][] = [];
  let refusal: Result<null> = { ok: true, value: null };
  let changed: () => void = () => undefined;
  const search = new QuickSearch({
    quickSearch: (text) => new Promise((resolve) => asked.push({ text, answer: resolve })),
    quickCopy: async (id, form) => {
      copied.push([id, form]);
      return refusal;
    },
    onChanged: (listener) => {
      changed = listener;
      return () => undefined;
    },
  });
  return {
    search,
    asked,
    copied,
    change: () => changed(),
    refuse: (code: string) => {
      refusal = { ok: false, problem: { code, message: 'No.' } };
    },
    async reply(index: number, ...ids: readonly string[]) {
      asked[index]?.answer(answer(...ids));
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('the search of the box', () => {
  it('shows the answer to the latest text, however the answers come', async () => {
    const { search, asked, reply } = app();
    search.start();
    search.type('a');
    search.type('ab');
    expect(asked.map(({ text }) => text)).toEqual(['', 'a', 'ab']);
    await reply(2, 'right');
    await reply(1, 'late');
    await reply(0, 'later');
    expect(search.row()?.id).toBe('right');
  });

  it('copies what the whole text finds, though Enter came before the answer', async () => {
    const { search, copied, reply } = app();
    search.start();
    await reply(0, 'first', 'second');
    search.type('sec');
    const copying = search.copy('header');
    expect(copied).toEqual([]);
    await reply(1, 'second');
    await copying;
    expect(copied).toEqual([['second', 'header']]);
  });

  it('walks the rows and begins anew with each text', async () => {
    const { search, reply } = app();
    search.start();
    search.move(1);
    await reply(0, 'a', 'b', 'c');
    const walk = (by: number) => {
      search.move(by);
      return search.row()?.id;
    };
    expect([walk(1), walk(1), walk(1), walk(-1), walk(-6), walk(6)]).toEqual([...'bcacac']);
    search.type('x');
    await reply(1, 'a', 'b');
    expect(search.row()?.id).toBe('a');
  });

  it('keeps the chosen row where the list changes under it', async () => {
    const { search, change, reply } = app();
    search.start();
    await reply(0, 'a', 'b');
    search.move(1);
    change();
    await reply(1, 'new', 'a', 'b');
    expect(search.row()?.id).toBe('b');
    change();
    await reply(2, 'a');
    expect(search.row()?.id).toBe('a');
  });

  it('says why nothing was copied, until something else is tried', async () => {
    const { search, refuse, reply } = app();
    search.start();
    await reply(0, 'a', 'b');
    refuse('keychain-locked');
    await search.copy('token');
    expect(search.getState()).toMatchObject({ copying: false, problem: { message: 'No.' } });
    search.move(1);
    expect(search.getState().problem).toBeUndefined();
  });

  it('copies nothing where nothing is found', async () => {
    const { search, copied, reply } = app();
    search.start();
    await reply(0);
    await search.copy('token');
    expect(copied).toEqual([]);
  });
});

it('what is held with Enter says in which form', () => {
  const held = { shiftKey: false, ctrlKey: false, metaKey: false };
  expect(formOfKeys(held)).toBe('token');
  expect(formOfKeys({ ...held, shiftKey: true })).toBe('header');
  expect(formOfKeys({ ...held, ctrlKey: true })).toBe('curl');
  expect(formOfKeys({ ...held, metaKey: true })).toBe('curl');
});
