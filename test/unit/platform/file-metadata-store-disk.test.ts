import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileMetadataStore } from '../../../src/main/platform/metadata/file-metadata-store';
import { ProblemError } from '../../../src/shared/domain/result';
import { documentMarked, markOfDocument } from './metadata-documents';

const root = process.platform === 'linux' && process.getuid?.() === 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function codeOf(work: Promise<void>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problem.code;
}

// Root can mount a small disk but is never refused by permissions; for others it is the other way
// round. Each runs what it can.
if (root) describe('a disk of 64 KiB', () => smallDisk());
else if (process.platform !== 'win32')
  describe('a folder without write permission', () => noPermission());

function smallDisk() {
  let directory: string;
  beforeEach(() => {
    directory = join(folder, 'disk');
    mkdirSync(directory);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', directory]);
  });
  afterEach(() => {
    execFileSync('umount', [directory]);
  });

  it('keeps the old content on disk and in memory when it is full, and takes changes again later', async () => {
    const store = createFileMetadataStore({ directory });
    await store.update(() => documentMarked('small'));
    const before = readFileSync(join(directory, 'credentials.json'), 'utf8');
    expect(await codeOf(store.update(() => documentMarked('large', 1_000)))).toBe('disk-full');
    expect(readFileSync(join(directory, 'credentials.json'), 'utf8')).toBe(before);
    expect(markOfDocument(store.read())).toBe('small');

    writeFileSync(join(directory, 'filler'), Buffer.alloc(48 * 1024));
    const filled = store.update(() => documentMarked('medium', 100));
    expect(await codeOf(filled)).toBe('disk-full');
    rmSync(join(directory, 'filler'));
    await store.update(() => documentMarked('medium', 100));
    expect(createFileMetadataStore({ directory }).read()).toEqual(documentMarked('medium', 100));
  });

  it('keeps a damaged file and its backup when it is too full to recover', async () => {
    const first = createFileMetadataStore({ directory });
    await first.update(() => documentMarked('one', 100));
    await first.update(() => documentMarked('two', 100));
    writeFileSync(join(directory, 'credentials.json'), '{"cut');
    // Up to the last block: tmpfs counts whole pages.
    try {
      writeFileSync(join(directory, 'filler'), Buffer.alloc(64 * 1024));
    } catch {
      // Full is what is wanted.
    }
    const store = createFileMetadataStore({ directory });
    expect(await codeOf(store.recover('backup'))).toBe('disk-full');
    expect(store.origin).toMatchObject({ state: 'damaged', backupUsable: true });
    expect(readFileSync(join(directory, 'credentials.json'), 'utf8')).toBe('{"cut');
    rmSync(join(directory, 'filler'));
    await store.recover('backup');
    expect(markOfDocument(createFileMetadataStore({ directory }).read())).toBe('one');
  });

  it('says so when it is read-only', async () => {
    const store = createFileMetadataStore({ directory });
    await store.update(() => documentMarked('one'));
    execFileSync('mount', ['-o', 'remount,ro', directory]);
    expect(await codeOf(store.update(() => documentMarked('two')))).toBe('disk-read-only');
    expect(markOfDocument(createFileMetadataStore({ directory }).read())).toBe('one');
  });
}

function noPermission() {
  it('is told, and nothing changes', async () => {
    const store = createFileMetadataStore({ directory: folder });
    await store.update(() => documentMarked('one'));
    chmodSync(folder, 0o500);
    try {
      expect(await codeOf(store.update(() => documentMarked('two')))).toBe('disk-no-permission');
      expect(markOfDocument(store.read())).toBe('one');
      expect(markOfDocument(createFileMetadataStore({ directory: folder }).read())).toBe('one');
    } finally {
      chmodSync(folder, 0o700);
    }
  });
}

it('a file in the place of the folder is told, and stays', async () => {
  const directory = join(folder, 'taken');
  writeFileSync(directory, 'mine');
  const store = createFileMetadataStore({ directory });
  expect(store.origin).toMatchObject({ state: 'damaged', backupUsable: false });
  expect(store.origin).toHaveProperty('reason', expect.stringContaining('ENOTDIR'));
  expect(await codeOf(store.recover('empty'))).toBe('disk-failed');
  expect(readFileSync(directory, 'utf8')).toBe('mine');
});
