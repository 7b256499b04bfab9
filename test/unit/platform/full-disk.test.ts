import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClipboardTraceFile } from '../../../src/main/platform/clipboard/clipboard-trace-file';
import { createFileHistoryStore } from '../../../src/main/platform/history/file-history-store';
import { createFileMetadataStore } from '../../../src/main/platform/metadata/file-metadata-store';
import { ProblemError } from '../../../src/shared/domain/result';
import type { HistoryRow } from '../../../src/shared/ipc/api';
import { SmallDisk } from '../../support/small-disk';
import { documentMarked, markOfDocument } from './metadata-documents';

const PAGE = 4_096;
const OFFSETS = 200;
/** The lock file takes a page while something is written. */
const LOCK = 1;

let folder: string;
let disk: SmallDisk;

async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return undefined;
}

function expectProblem(error: unknown, code: string): void {
  expect(error).toBeInstanceOf(ProblemError);
  const { problem } = error as ProblemError;
  expect(problem.code).toBe(code);
  expect(problem.message).toMatch(/everything is as it was/);
}

/** A document that takes so many bytes in the file. */
function documentOf(bytes: number) {
  const bare = Buffer.byteLength(`${JSON.stringify(documentMarked(''), undefined, 1)}\n`);
  return documentMarked('n'.repeat(bytes - bare));
}

const row = (day: number, detail = ''): HistoryRow => ({
  at: new Date(Date.UTC(2030, 0, day)).toISOString(),
  what: 'copied',
  by: 'user',
  ...(detail === '' ? {} : { detail }),
});

describe('a disk that fills up in the midst of a write', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokentray-full-'));
    disk = new SmallDisk(join(folder, 'disk'), 16);
  });
  afterEach(() => {
    disk.unmount();
    rmSync(folder, { recursive: true });
  });

  it('at each of 200 bytes before the end of the metadata: the old file stays', async () => {
    const { directory } = disk;
    const file = join(directory, 'credentials.json');
    await createFileMetadataStore({ directory }).update(() => documentMarked('good'));
    const before = readFileSync(file);
    disk.leave(LOCK + 2);
    for (let short = 1; short <= OFFSETS; short += 1) {
      const store = createFileMetadataStore({ directory });
      const error = await thrownBy(() => store.update(() => documentOf(2 * PAGE + short)));
      expectProblem(error, 'disk-full');
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(markOfDocument(store.read())).toBe('good');
    }
    expect(createFileMetadataStore({ directory }).origin).toEqual({ state: 'loaded' });
    // What fits to the byte is stored, so it was the room that was missing.
    await createFileMetadataStore({ directory }).update(() => documentOf(2 * PAGE));
    expect(statSync(file).size).toBe(2 * PAGE);
  });

  it('at each of 200 bytes of a row of the history: the former rows stay, and later ones come', async () => {
    const { directory } = disk;
    const file = join(directory, 'history.jsonl');
    const cut = 'y'.repeat(250);
    for (let taken = 0; taken < OFFSETS; taken += 1) {
      disk.empty();
      rmSync(file, { force: true });
      const store = createFileHistoryStore({ directory });
      await store.append('a', row(1));
      const rest = PAGE - taken - statSync(file).size;
      appendFileSync(file, `${'-'.repeat(rest - 1)}\n`);
      disk.leave(LOCK);
      expect(await thrownBy(() => store.append('a', row(2, cut)))).toBeInstanceOf(Error);
      expect(await createFileHistoryStore({ directory }).read('a')).toEqual([row(1)]);
      disk.empty();
      await store.append('a', row(3));
      expect(await createFileHistoryStore({ directory }).read('a')).toEqual([row(1), row(3)]);
    }
  }, 60_000);

  it('while the history is cleared or pruned: all of it stays', async () => {
    const { directory } = disk;
    const file = join(directory, 'history.jsonl');
    const store = createFileHistoryStore({ directory });
    for (let day = 1; day <= 28; day += 1)
      await store.append(`c${day % 2}`, row(day, 'x'.repeat(99)));
    const before = readFileSync(file);
    disk.leave(LOCK);
    expectProblem(await thrownBy(() => store.clear('c1')), 'disk-full');
    expectProblem(await thrownBy(() => store.prune(row(9).at)), 'disk-full');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('while a copy is noted: the former note stays', async () => {
    const { directory } = disk;
    const traces = createClipboardTraceFile({ directory });
    const former = [{ salt: 'c2FsdA==', digest: 'ZGlnZXN0' }];
    traces.write(former);
    disk.leave(0);
    expectProblem(await thrownBy(() => traces.write([...former, ...former])), 'disk-full');
    expect(traces.read()).toEqual(former);
  });

  it('or is read-only: all stays, and nothing but a sentence comes of it', async () => {
    const { directory } = disk;
    const former = [{ salt: 'c2FsdA==', digest: 'ZGlnZXN0' }];
    const traces = createClipboardTraceFile({ directory });
    const history = createFileHistoryStore({ directory });
    traces.write(former);
    await history.append('a', row(1));
    disk.readOnly();
    expectProblem(await thrownBy(() => traces.write([])), 'disk-read-only');
    traces.remove();
    expect(traces.read()).toEqual(former);
    expectProblem(await thrownBy(() => history.clear('a')), 'disk-read-only');
    expect(await thrownBy(() => history.append('a', row(2)))).toBeInstanceOf(Error);
    expect(await history.read('a')).toEqual([row(1)]);
  });
});

describe('the history’s file', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokentray-history-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const good = `${JSON.stringify({ credentialId: 'a', ...row(1) })}\n`;

  it.each([
    ['empty', ''],
    ['white', ' \n\n'],
    ['zeros', '\0'.repeat(4_096)],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a])],
    ['of another program', '<html></html>'],
    ['of a newer version', '{"schemaVersion":99,"rows":[]}\n'],
    ['an array', '[1,2,3]'],
    ['cut', good.slice(0, -20)],
  ])('that is %s is no reason to refuse a row, and is not wiped', async (_what, content) => {
    const file = join(folder, 'history.jsonl');
    writeFileSync(file, content);
    const store = createFileHistoryStore({ directory: folder });
    expect(await store.read('a')).toEqual([]);
    await store.append('a', row(2));
    expect(await store.read('a')).toEqual([row(2)]);
    expect(readFileSync(file).subarray(0, Buffer.byteLength(content))).toEqual(
      Buffer.from(content),
    );
  });

  it('loses no row before or behind one that cannot be read', async () => {
    const file = join(folder, 'history.jsonl');
    writeFileSync(file, `${good}\0\0{"credentialId":"a"\n${good.slice(5)}${good}`);
    expect(await createFileHistoryStore({ directory: folder }).read('a')).toEqual([row(1), row(1)]);
  });
});
