import { BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FileDialogs, FileKind } from '../../ports/file-dialogs';

/** The dialogs of the system, over the app's window where it is open. */
export function createFileDialogs(): FileDialogs {
  return {
    async chooseFolder(title) {
      const properties: ('openDirectory' | 'createDirectory')[] = [
        'openDirectory',
        'createDirectory',
      ];
      return open({ title, properties });
    },
    chooseFile: (title, kinds) =>
      open({ title, properties: ['openFile'], filters: filtersOf(kinds) }),
    async chooseTarget(title, suggestedName, kinds) {
      const options = { title, defaultPath: suggestedName, filters: filtersOf(kinds) };
      const window = ownWindow();
      const { canceled, filePath } = await (window === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || filePath === '' ? undefined : filePath;
    },
  };
}

async function open(options: Electron.OpenDialogOptions): Promise<string | undefined> {
  const window = ownWindow();
  const { canceled, filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? undefined : filePaths[0];
}

function ownWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}

function filtersOf(kinds: readonly FileKind[]): FileFilter[] {
  return kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
}
