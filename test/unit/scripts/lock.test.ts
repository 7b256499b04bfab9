import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../scripts/lib/lock.mjs';
import { run } from '../../../scripts/lib/run.mjs';

const library = pathToFileURL(join(import.meta.dirname, '../../../scripts/lib/lock.mjs')).href;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('processes that want the same lock work one after the other', async () => {
  const log = join(folder, 'log');
  const script = `
    import { appendFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(library)};
    await withLock('work', async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ');
      await new Promise((resolve) => setTimeout(resolve, 50));
      appendFileSync(${JSON.stringify(log)}, 'out ');
    }, ${JSON.stringify(folder)});
  `;
  const one = () => run(process.execPath, ['--input-type=module', '-e', script]);
  await Promise.all([one(), one(), one(), one()]);
  expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(4));
});

test('the lock of a process that has died is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(join(folder, '.work.lock'), String(pid));
  expect(await withLock('work', async () => 'done', folder)).toBe('done');
});

test('the lock of a living process is waited for', async () => {
  const lock = join(folder, '.work.lock');
  writeFileSync(lock, String(process.pid));
  let done = false;
  const work = withLock(
    'work',
    async () => {
      done = true;
    },
    folder,
  );
  await sleep(300);
  expect(done).toBe(false);
  rmSync(lock);
  await work;
  expect(done).toBe(true);
});

test('work that fails gives the lock back', async () => {
  const failing = withLock('work', () => Promise.reject(new Error('on purpose')), folder);
  await expect(failing).rejects.toThrow('on purpose');
  expect(existsSync(join(folder, '.work.lock'))).toBe(false);
});
