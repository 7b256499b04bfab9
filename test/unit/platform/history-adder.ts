import { createFileHistoryStore } from '../../../src/main/platform/history/file-history-store';

// Adds so many rows of its own as fast as it can.
const [directory, name, count] = process.argv.slice(2);
const store = createFileHistoryStore({ directory: directory! });
for (let index = 0; index < Number(count); index += 1) {
  const at = new Date(Date.UTC(2030, 0, 1) + index).toISOString();
  await store.append(name!, { at, what: 'copied', by: 'user', detail: `${index}` });
}
