import { createFileMetadataStore } from '../../../src/main/platform/metadata/file-metadata-store';
import { documentMarked } from './metadata-documents';

// Adds so many entries of its own, one change each, as fast as it can.
const [directory, name, count] = process.argv.slice(2);
const store = createFileMetadataStore({ directory: directory! });
for (let index = 0; index < Number(count); index += 1) {
  const added = documentMarked(`${name}-${index}`).announcements;
  await store.update((now) => ({ ...now, announcements: [...now.announcements, ...added] }));
}
