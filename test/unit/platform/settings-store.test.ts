import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSettingsStore } from '../../../src/main/platform/settings/electron-settings-store';
import { ProblemError } from '../../../src/shared/domain/result';

const disk = vi.hoisted(() => ({ refuses: false, written: [] as unknown[] }));

vi.mock(import('../../../src/main/platform/settings/settings-writer'), () => ({
  createSettingsWriter: () => (change) => {
    if (disk.refuses) {
      throw new ProblemError({ code: 'disk-full', message: 'The disk is full.' });
    }
    disk.written.push(change);
  },
}));

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tokentray-settings-store-'));
  disk.refuses = false;
  disk.written = [];
});
afterEach(() => rmSync(directory, { recursive: true }));

it('tells that an early change could not be saved, and saves it with the next', async () => {
  const store = createSettingsStore({ directory });
  let told = 0;
  store.onChange(() => {
    told += 1;
  });
  disk.refuses = true;
  store.update({ theme: 'dark' });
  await vi.waitFor(() => expect(store.problem?.code).toBe('disk-full'));
  expect(told).toBe(2);
  expect(store.read().theme).toBe('dark');

  disk.refuses = false;
  store.update({ clipboardClearSeconds: 10 });
  await vi.waitFor(() =>
    expect(disk.written).toEqual([{ theme: 'dark', clipboardClearSeconds: 10 }]),
  );
  await vi.waitFor(() => expect(store.problem).toBeUndefined());
});

it('writes a later change at once, and refuses one that the disk does not take', async () => {
  const store = createSettingsStore({ directory });
  store.update({ theme: 'dark' });
  await vi.waitFor(() => expect(disk.written).toEqual([{ theme: 'dark' }]));
  disk.refuses = true;
  expect(() => store.update({ theme: 'light' })).toThrow('The disk is full.');
  expect(store.read().theme).toBe('dark');
  expect(store.problem).toBeUndefined();
});
