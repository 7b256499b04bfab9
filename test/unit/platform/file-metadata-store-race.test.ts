import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFileMetadataStore } from '../../../src/main/platform/metadata/file-metadata-store';
import { documentMarked } from './metadata-documents';

/** What another process does right after this one has read the file for the first time. */
const meanwhile = vi.hoisted(() => ({ once: undefined as (() => void) | undefined }));

vi.mock(import('../../../src/main/platform/metadata/metadata-file'), async (original) => {
  const real = await original();
  return {
    ...real,
    readMetadataFile: (file) => {
      const found = real.readMetadataFile(file);
      meanwhile.once?.();
      meanwhile.once = undefined;
      return found;
    },
  };
});

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tokentray-race-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function putInPlace(file: string, mark: string): void {
  writeFileSync(`${file}.other`, JSON.stringify(documentMarked(mark)));
  renameSync(`${file}.other`, file);
}

it('builds upon what another process saved while the file was first read', async () => {
  const file = join(directory, 'credentials.json');
  putInPlace(file, 'before');
  meanwhile.once = () => putInPlace(file, 'theirs');
  const store = createFileMetadataStore({ directory });
  await store.update((current) => ({ ...current, looseSecretIds: ['ours'] }));
  expect(store.read()).toEqual({ ...documentMarked('theirs'), looseSecretIds: ['ours'] });
});
