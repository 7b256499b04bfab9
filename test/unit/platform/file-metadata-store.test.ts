import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileMetadataStore } from '../../../src/main/platform/metadata/file-metadata-store';
import { EMPTY_METADATA, SCHEMA_VERSION } from '../../../src/shared/domain/model';
import { ProblemError } from '../../../src/shared/domain/result';
import { documentMarked, markOfDocument } from './metadata-documents';

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tokentray-metadata-'));
  file = join(directory, 'credentials.json');
});
afterEach(() => rmSync(directory, { recursive: true }));

const open = () => createFileMetadataStore({ directory });
const onDisk = (name = 'credentials.json') =>
  markOfDocument(JSON.parse(readFileSync(join(directory, name), 'utf8')));

async function problemOf(work: Promise<void>): Promise<{ code: string; message: string }> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problem;
}

describe('an ordinary life', () => {
  it('starts empty without making a file', () => {
    const store = open();
    expect(store.origin).toEqual({ state: 'new' });
    expect(store.read()).toEqual(EMPTY_METADATA);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('gives back after a restart what was saved before it', async () => {
    await open().update(() => documentMarked('kept'));
    const store = open();
    expect(store.origin).toEqual({ state: 'loaded' });
    expect(store.read()).toEqual(documentMarked('kept'));
  });

  it('makes the folder when it is missing', async () => {
    const deep = join(directory, 'a', 'b');
    await createFileMetadataStore({ directory: deep }).update(() => documentMarked('deep'));
    expect(existsSync(join(deep, 'credentials.json'))).toBe(true);
  });

  it('keeps the version before the last change as a backup', async () => {
    const store = open();
    await store.update(() => documentMarked('one'));
    await store.update(() => documentMarked('two'));
    await store.update(() => documentMarked('three'));
    expect(onDisk()).toBe('three');
    expect(onDisk('credentials.json.bak')).toBe('two');
    expect(readdirSync(directory).sort()).toEqual(['credentials.json', 'credentials.json.bak']);
  });

  it('applies changes made at the same moment one after the other', async () => {
    const store = open();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.update((now) => ({
          ...now,
          announcements: [...now.announcements, ...documentMarked(`n${index}`).announcements],
        })),
      ),
    );
    expect(
      open()
        .read()
        .announcements.map((each) => each.credentialId),
    ).toEqual(Array.from({ length: 20 }, (_, index) => `n${index}`));
  });

  it('tells listeners once a change is on disk, until they stop listening', async () => {
    const store = open();
    const seen: unknown[] = [];
    const stop = store.onChange(() => seen.push(onDisk()));
    await store.update(() => documentMarked('one'));
    await store.update((now) => now);
    stop();
    await store.update(() => documentMarked('two'));
    expect(seen).toEqual(['one']);
  });

  it('leaves everything alone when the change itself throws', async () => {
    const store = open();
    await store.update(() => documentMarked('one'));
    await expect(
      store.update(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(markOfDocument(store.read())).toBe('one');
    await store.update(() => documentMarked('two'));
    expect(onDisk()).toBe('two');
  });

  it('refuses to save what it could not read again', async () => {
    const store = open();
    await store.update(() => documentMarked('one'));
    const [entry] = documentMarked('x').announcements;
    const problem = await problemOf(
      store.update((now) => ({ ...now, announcements: [{ ...entry!, announcedAt: 'yesterday' }] })),
    );
    expect(problem.code).toBe('metadata-misshapen');
    expect(problem.message).toContain('announcements[0].announcedAt');
    expect(problem.message).not.toContain('yesterday');
    expect(onDisk()).toBe('one');
    expect(markOfDocument(store.read())).toBe('one');
  });

  it('keeps aside what another program wrote in between, and its own last version as the backup', async () => {
    const store = open();
    await store.update(() => documentMarked('one'));
    await store.update(() => documentMarked('two'));
    writeFileSync(file, 'somebody else');
    await store.update(() => documentMarked('three'));
    expect(onDisk()).toBe('three');
    expect(onDisk('credentials.json.bak')).toBe('one');
    const aside = readdirSync(directory).filter((name) => name.includes('.changed-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(directory, aside[0]!), 'utf8')).toBe('somebody else');
  });
});

/** As it stands in a file of this version. */
const FORMAT = `"schemaVersion":${SCHEMA_VERSION}`;

describe('a damaged file', () => {
  const whole = `${JSON.stringify(documentMarked('whole'))}\n`;
  const damages: readonly [what: string, content: string, reason: RegExp][] = [
    ['nothing', '', /is empty/],
    ['only blanks', ' \n ', /is empty/],
    ['a cut at half', whole.slice(0, whole.length / 2), /cut off/],
    ['the last brace missing', whole.trimEnd().slice(0, -1), /cut off/],
    ['zero bytes as after a power cut', '\0'.repeat(500), /cut off/],
    ['another kind of text', '<html></html>', /cut off, or is not JSON/],
    ['a bare null', 'null', /its start/],
    ['a list', '[]', /its start|schemaVersion/],
    [
      'a newer format',
      whole.replace(FORMAT, `"schemaVersion":${SCHEMA_VERSION + 1}`),
      /newer version/,
    ],
    ['no format number', whole.replace(`${FORMAT},`, ''), /schemaVersion/],
    ['a date of another form', whole.replace('.1234567Z', 'Z'), /announcements\[0\]\.expiresAt/],
    [
      'a day that does not exist',
      whole.replace(/\d{4}-\d{2}-\d{2}(T[\d:]+\.1234567Z)/, '2026-02-31$1'),
      /announcements\[0\]\.expiresAt/,
    ],
  ];

  it.each(damages)(
    'of %s is told in a sentence and not touched',
    async (_what, content, reason) => {
      writeFileSync(file, content);
      const store = open();
      expect(store.origin).toMatchObject({ state: 'damaged', file, backupUsable: false });
      expect(store.origin).toHaveProperty('reason', expect.stringMatching(reason));
      expect(store.read()).toEqual(EMPTY_METADATA);
      const problem = await problemOf(store.update(() => documentMarked('new')));
      expect(problem.code).toBe('metadata-damaged');
      expect(readFileSync(file, 'utf8')).toBe(content);
      expect(readdirSync(directory)).toEqual(['credentials.json']);
    },
  );

  async function damagedAfterTwoSaves(content: string) {
    const first = open();
    await first.update(() => documentMarked('one'));
    await first.update(() => documentMarked('two'));
    writeFileSync(file, content);
    return open();
  }
  const asides = (why: string) =>
    readdirSync(directory).filter((name) => name.startsWith(`credentials.${why}-`));

  it('can be replaced by the backup, and is kept aside', async () => {
    const store = await damagedAfterTwoSaves('{"cut');
    expect(store.origin).toMatchObject({ state: 'damaged', backupUsable: true });
    let told = 0;
    store.onChange(() => {
      told += 1;
    });
    await store.recover('backup');
    expect(told).toBe(1);
    expect(store.origin).toEqual({ state: 'loaded' });
    expect(markOfDocument(store.read())).toBe('one');
    expect(markOfDocument(open().read())).toBe('one');
    expect(asides('damaged')).toHaveLength(1);
    expect(readFileSync(join(directory, asides('damaged')[0]!), 'utf8')).toBe('{"cut');
    expect(onDisk('credentials.json.bak')).toBe('one');
  });

  it('can be left for a new start, which keeps it and the backup aside', async () => {
    const store = await damagedAfterTwoSaves('{"cut');
    await store.recover('empty');
    expect(store.origin).toEqual({ state: 'new' });
    expect(store.read()).toEqual(EMPTY_METADATA);
    await store.update(() => documentMarked('fresh'));
    await store.update(() => documentMarked('fresher'));
    expect(markOfDocument(open().read())).toBe('fresher');
    expect(readFileSync(join(directory, asides('damaged')[0]!), 'utf8')).toBe('{"cut');
    expect(onDisk(asides('backup')[0])).toBe('one');
  });

  it('refuses a backup that is damaged too, and changes nothing', async () => {
    const store = await damagedAfterTwoSaves('{"cut');
    writeFileSync(join(directory, 'credentials.json.bak'), '{"also cut');
    const problem = await problemOf(store.recover('backup'));
    expect(problem.code).toBe('backup-unusable');
    expect(store.origin.state).toBe('damaged');
    expect(readFileSync(file, 'utf8')).toBe('{"cut');
  });

  it('that has vanished while its backup is there is not taken for a new installation', async () => {
    const first = open();
    await first.update(() => documentMarked('one'));
    await first.update(() => documentMarked('two'));
    rmSync(file);
    const store = open();
    expect(store.origin).toMatchObject({ state: 'damaged', backupUsable: true });
    await store.recover('backup');
    expect(markOfDocument(open().read())).toBe('one');
  });

  it('may even be a folder', async () => {
    mkdirSync(file);
    const store = open();
    expect(store.origin).toMatchObject({ state: 'damaged' });
    await store.recover('empty');
    await store.update(() => documentMarked('works'));
    expect(onDisk()).toBe('works');
    expect(statSync(join(directory, asides('damaged')[0]!)).isDirectory()).toBe(true);
  });
});

describe('leftovers of a crash', () => {
  it('are not read, and go with the next change', async () => {
    await open().update(() => documentMarked('one'));
    writeFileSync(`${file}.tmp`, '{"half');
    writeFileSync(`${file}.bak.tmp`, '{"half');
    const store = open();
    expect(store.origin).toEqual({ state: 'loaded' });
    await store.update(() => documentMarked('two'));
    expect(readdirSync(directory).sort()).toEqual(['credentials.json', 'credentials.json.bak']);
    expect(onDisk()).toBe('two');
  });

  it('of the very first change leave a new installation', () => {
    writeFileSync(`${file}.tmp`, '{"half');
    expect(open().origin).toEqual({ state: 'new' });
  });
});

if (process.platform !== 'win32') {
  it('lets nobody else read its files', async () => {
    const store = open();
    await store.update(() => documentMarked('one'));
    await store.update(() => documentMarked('two'));
    for (const name of readdirSync(directory)) {
      expect(statSync(join(directory, name)).mode & 0o077, name).toBe(0);
    }
  });
}
