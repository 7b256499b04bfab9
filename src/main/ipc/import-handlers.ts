import type { Handlers } from '../../shared/ipc/contract';
import type { ImportApi } from '../../shared/ipc/import-requests';
import type { FileDialogs } from '../ports/file-dialogs';
import type { ImportDesk } from '../services/import/import-desk';

const KINDS = [
  {
    name: 'CSV, JSON, .env, Bitwarden, 1Password',
    extensions: ['csv', 'tsv', 'txt', 'json', 'env', '1pux'],
  },
  { name: 'All files', extensions: ['*'] },
];

/** The requests about importing. */
export function createImportHandlers(
  desk: () => Promise<ImportDesk>,
  dialogs: Pick<FileDialogs, 'chooseFile'>,
): Pick<Handlers, keyof ImportApi> {
  return {
    chooseImportFile: async () => {
      const path = await dialogs.chooseFile('Import', KINDS);
      return path === undefined ? null : (await desk()).open(path);
    },
    openDroppedImport: async (path) => (await desk()).open(path),
    changeImport: async (id, options) => (await desk()).change(id, options),
    listImportRows: async (id, filter, from) => (await desk()).rows(id, filter, from),
    chooseImportRows: async (id, rows, choice) => (await desk()).choose(id, rows, choice),
    runImport: async (id) => (await desk()).run(id),
    getImportProgress: async () => (await desk()).progress,
    trashImportFile: async (id) => {
      await (await desk()).discardFile(id);
      return null;
    },
    forgetImport: async (id) => {
      (await desk()).forget(id);
      return null;
    },
  };
}
