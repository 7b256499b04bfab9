import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFileMetadataStore } from '../../../src/main/platform/metadata/file-metadata-store';
import { bringsMany, metadataTextInTurns } from '../../../src/main/platform/metadata/metadata-text';
import { EMPTY_METADATA, type Metadata } from '../../../src/shared/domain/model';
import { documentWithDates } from './metadata-documents';

const directory = mkdtempSync(join(tmpdir(), 'tokentray-text-'));
afterAll(() => rmSync(directory, { recursive: true }));

const AWKWARD = '"credentials": []\n "credentials": [] $& \\ \u2028';

function documentOf(count: number): Metadata {
  const document = documentWithDates(count);
  const credentials = document.credentials.map((each) => ({ ...each, notes: AWKWARD }));
  return { ...document, credentials, snoozes: [], leftSecretIds: [AWKWARD] };
}

describe('the text of many records, made in turns', () => {
  it.each([0, 1, 49, 50, 51, 1_200])(
    'of %i is what JSON itself makes of the whole',
    async (count) => {
      const document = documentOf(count);
      expect(await metadataTextInTurns(document)).toBe(
        `${JSON.stringify(document, undefined, 1)}\n`,
      );
    },
  );

  it('is refused with the place in the whole', async () => {
    const document = documentOf(120);
    const [first] = document.credentials;
    const wrong = [...document.credentials, { ...first!, name: 7 as unknown as string }];
    await expect(metadataTextInTurns({ ...document, credentials: wrong })).rejects.toThrow(
      /credentials\[120\]\.name/,
    );
    const source = { kind: 'nothing' } as unknown as Metadata['sources'][number];
    await expect(metadataTextInTurns({ ...document, sources: [source] })).rejects.toThrow(
      /sources\[0\]/,
    );
  });

  it('lets others have their turn, and changes of others wait for it', async () => {
    const store = createFileMetadataStore({ directory });
    const many = documentOf(2_000);
    expect(bringsMany(many, EMPTY_METADATA)).toBe(true);
    expect(bringsMany({ ...many, snoozes: [] }, many)).toBe(false);
    let turns = 0;
    let isOver = false;
    const count = () => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const first = store.update(() => many);
    const second = store.update((now) => ({ ...now, looseSecretIds: ['later'] }));
    // Until it is on the disk, what was there counts.
    expect(store.read()).toEqual(EMPTY_METADATA);
    await first;
    expect(store.read()).toBe(many);
    await second;
    isOver = true;
    expect(turns).toBeGreaterThan(20);
    expect(store.read()).toEqual({ ...many, looseSecretIds: ['later'] });
    const written = JSON.parse(readFileSync(join(directory, 'credentials.json'), 'utf8'));
    expect(written).toEqual(store.read());
  });

  it('leaves everything as it was where it is refused', async () => {
    const store = createFileMetadataStore({ directory });
    const before = store.read();
    const [first] = before.credentials;
    const wrong = Array.from({ length: 600 }, () => ({ ...first!, id: 7 as unknown as string }));
    await expect(store.update((now) => ({ ...now, credentials: wrong }))).rejects.toThrow(
      /Nothing was saved/,
    );
    expect(store.read()).toBe(before);
    await store.update((now) => ({ ...now, looseSecretIds: [] }));
    expect(createFileMetadataStore({ directory }).read().credentials).toHaveLength(2_000);
  });
});
