import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import { ProblemError } from '../../../shared/domain/result';
import type { SystemInfo } from '../../../shared/ipc/api';
import type { FileDesk } from '../../ports/system';
import { appTexts } from '../../texts/app-texts';
import { replaceFile } from '../files/safe-file';

/** File manager and file dialogs of the system. */
export function createFileDesk(folders: SystemInfo['folders']): FileDesk {
  return {
    async openFolder(name) {
      const folder = folders[name];
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const failure = await shell.openPath(folder);
      if (failure !== '') {
        throw new ProblemError({
          code: 'folder-not-shown',
          message: appTexts().system.folderNotShown(folder),
        });
      }
    },
    async saveText(suggestion, text) {
      const { canceled, filePath } = await dialog.showSaveDialog({
        defaultPath: join(app.getPath('documents'), suggestion),
      });
      if (canceled || filePath === '') return undefined;
      replaceFile(filePath, text);
      return filePath;
    },
  };
}
