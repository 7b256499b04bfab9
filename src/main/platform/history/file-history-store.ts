import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HistoryStore } from '../../ports/history-store';

export function createFileHistoryStore({
  directory,
}: {
  readonly directory: string;
}): HistoryStore {
  const file = join(directory, 'history.jsonl');
  return {
    async append(credentialId, row) {
      await mkdir(directory, { recursive: true });
      await appendFile(file, `${JSON.stringify({ credentialId, ...row })}\n`);
    },
    read: async () => [],
    clear: async () => undefined,
    prune: async () => undefined,
  };
}
