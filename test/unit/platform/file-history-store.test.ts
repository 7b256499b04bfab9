import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileLock } from '../../../src/main/platform/files/file-lock';
import { createFileHistoryStore } from '../../../src/main/platform/history/file-history-store';
import type { HistoryRow } from '../../../src/shared/ipc/api';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tokentray-history-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const file = () => join(directory, 'history.jsonl');
const open = (mostBytes?: number) =>
  createFileHistoryStore({ directory, ...(mostBytes === undefined ? {} : { mostBytes }) });

function row(day: number, detail?: string): HistoryRow {
  const at = new Date(Date.UTC(2030, 0, day)).toISOString();
  return { at, what: 'copied', by: 'user', ...(detail === undefined ? {} : { detail }) };
}

describe('the history of credentials', () => {
  it('tells what was copied last, the latest first, each once, and looks at its end only', async () => {
    const store = open();
    expect(await store.lastCopied()).toEqual([]);
    await store.append('long ago', row(1, 'x'.repeat(400)));
    writeFileSync(file(), readFileSync(file(), 'utf8') + '{"cut off\n'.repeat(10_000));
    for (const [id, what] of [
      ['a', 'copied'],
      ['b', 'copied'],
      ['c', 'revealed'],
      ['a', 'copied'],
      ['d', 'created'],
    ] as const) {
      await store.append(id, { ...row(2, 'copied'), what });
    }
    expect(await store.lastCopied()).toEqual(['a', 'b']);
  });

  it('is there for the next run, in its order, each credential with its own', async () => {
    const store = open();
    await Promise.all([
      store.append('a', row(1, 'Token')),
      store.append('b', row(2)),
      store.append('a', { ...row(3), what: 'renewed', by: 'app' }),
    ]);
    expect(await open().read('a')).toEqual([
      row(1, 'Token'),
      { ...row(3), what: 'renewed', by: 'app' },
    ]);
    expect(await open().read('b')).toEqual([row(2)]);
    expect(await open().read('c')).toEqual([]);
    const lines = readFileSync(file(), 'utf8').split('\n');
    expect(lines.map((line) => (line === '' ? undefined : JSON.parse(line).credentialId))).toEqual([
      'a',
      'b',
      'a',
      undefined,
    ]);
  });

  it('is for the user’s eyes only', async () => {
    await open().append('a', row(1));
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    await open().clear('a');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('loses a row that a crash cut off, and none beside it', async () => {
    await open().append('a', row(1));
    appendFileSync(file(), '{"credentialId":"a","at":"2030-01-02T00:0');
    await open().append('a', row(3));
    expect(await open().read('a')).toEqual([row(1), row(3)]);
  });

  it('skips what it does not know', async () => {
    writeFileSync(
      file(),
      [
        '',
        'a',
        '["a"]',
        '{"credentialId":"a"}',
        '{"credentialId":"a","at":"yesterday","what":"copied","by":"user"}',
        '{"credentialId":"a","at":"2030-01-01T00:00:00.000Z","what":"sung","by":"user"}',
        '{"credentialId":"a","at":"2030-01-01T00:00:00.000Z","what":"copied","by":"user","more":1}',
        '\0\0\0"a"\ufffd',
      ].join('\n'),
    );
    expect(await open().read('a')).toEqual([row(1)]);
  });

  it('is empty where there is no file, or a folder in its place', async () => {
    expect(await open().read('a')).toEqual([]);
    rmSync(directory, { recursive: true });
    expect(await open().read('a')).toEqual([]);
    await open().append('a', row(1));
    expect(await open().read('a')).toEqual([row(1)]);
  });

  it('says where the disk takes nothing', async () => {
    symlinkSync('/dev/full', file());
    await expect(open().append('a', row(1))).rejects.toThrow('ENOSPC');
    expect(readdirSync(directory)).toEqual(['history.jsonl']);
  });

  it('writes rows so short that each goes in one piece', async () => {
    await open().append('a', row(1, '\u0001'.repeat(100_000)));
    expect(statSync(file()).size).toBeLessThan(4_096);
    expect((await open().read('a'))[0]?.detail?.replaceAll('\u0001', '')).toBe('');
  });

  it('forgets one credential and keeps the others', async () => {
    const store = open();
    await store.append('a', row(1));
    await store.append('b', row(2));
    appendFileSync(file(), '{"credentialId":"a","at":');
    await store.clear('a');
    expect(await store.read('a')).toEqual([]);
    expect(await store.read('b')).toEqual([row(2)]);
    expect(readFileSync(file(), 'utf8')).not.toContain('"a"');
    expect(readdirSync(directory)).toEqual(['history.jsonl']);
  });

  it('drops what is too old and leaves a file alone that has nothing such', async () => {
    const store = open();
    for (const day of [1, 2, 3]) await store.append('a', row(day));
    await store.prune(row(2).at);
    expect(await store.read('a')).toEqual([row(2), row(3)]);
    const { ino } = statSync(file());
    await store.prune(row(2).at);
    expect(statSync(file()).ino).toBe(ino);
  });

  it('is bounded: of too many rows the latest half stays', async () => {
    const store = open(3_000);
    for (let day = 1; day <= 100; day += 1) await store.append('a', row(day));
    await store.prune(row(1).at);
    const kept = await store.read('a');
    expect(statSync(file()).size).toBeLessThanOrEqual(1_500);
    expect(statSync(file()).size).toBeGreaterThan(1_300);
    expect(kept.at(-1)).toEqual(row(100));
    expect(kept).toEqual(Array.from(kept, (_, index) => row(101 - kept.length + index)));
  });

  it('loses nothing where processes add while another one rewrites the file', async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, 'history-adder.ts'),
        outDir: directory,
        rollupOptions: { output: { entryFileNames: 'adder.mjs' } },
      },
    });
    const names = ['one', 'two'];
    const ends = names.map((name) => {
      const child = spawn(
        process.execPath,
        [join(directory, 'adder.mjs'), directory, name, '150'],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
      return once(child, 'exit');
    });
    const store = open();
    let adding = true;
    const added = Promise.all(ends).then((codes) => {
      adding = false;
      return codes;
    });
    let rewritten = 0;
    while (adding) {
      await store.append('old', row(-400));
      await store.prune(row(1).at);
      rewritten += 1;
    }
    expect((await added).map(([code]) => code)).toEqual([0, 0]);
    expect(rewritten).toBeGreaterThan(2);
    for (const name of names) {
      const details = (await store.read(name)).map(({ detail }) => detail);
      expect(details).toEqual(Array.from({ length: 150 }, (_, index) => String(index)));
    }
    expect(await store.read('old')).toEqual([]);
  }, 30_000);

  it('rewrites nothing while another program holds the file: what that one adds would be lost', async () => {
    const store = open();
    await store.append('old', row(-400));
    const release = new FileLock(`${file()}.lock`).tryTake();
    await store.prune(row(1).at);
    await expect(store.clear('old')).rejects.toThrow(/Another TokenTray program/);
    release?.();
    expect(await store.read('old')).toEqual([row(-400)]);
    await store.clear('old');
    expect(await store.read('old')).toEqual([]);
  });
});
