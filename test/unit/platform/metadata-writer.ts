import { createFileMetadataStore } from '../../../src/main/platform/metadata/file-metadata-store';
import { documentMarked } from './metadata-documents';

// Saves one version after the other until it is killed, and prints the number of each once saved.
const store = createFileMetadataStore({ directory: process.argv[2]! });
for (let version = Number(process.argv[3]); ; version += 1) {
  await store.update(() => documentMarked(`v${version}`, 200));
  process.stdout.write(`${version}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
