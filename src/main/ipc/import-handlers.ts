import type { Handlers } from '../../shared/ipc/contract';
import type { ImportApi } from '../../shared/ipc/import-requests';
import type { FileDialogs } from '../ports/file-dialogs';
import type { ImportDesk } from '../services/import/import-desk';
import { appTexts } from '../texts/app-texts';

const EXTENSIONS = ['csv', 'tsv', 'txt', 'json', 'env', '1pux'];

/** The requests about importing. */
export function createImportHandlers(
  desk: () => Promise<ImportDesk>,
  dialogs: Pick<FileDialogs, 'chooseFile'>,
): Pick<Handlers, keyof ImportApi> {
  return {
    chooseImportFile: async () => {
      const { imports } = appTexts();
      const path = await dialogs.chooseFile(imports.choose, [
        { name: imports.kinds, extensions: EXTENSIONS },
        { name: imports.allFiles, extensions: ['*'] },
      ]);
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
