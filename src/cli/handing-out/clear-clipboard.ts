import { setTimeout as pause } from 'node:timers/promises';
import { createClipboardTraceFile } from '../../main/platform/clipboard/clipboard-trace-file';
import { createToolClipboard } from '../../main/platform/clipboard/tool-clipboard';
import { userDataFolder } from '../../main/platform/user-data-folder';
import { APP_NAME } from '../app-name';
import { EXIT } from '../exit-codes';
import { timedClipboard } from './clipboard-of-tools';

/**
 * `clear-clipboard`, which `copy` leaves behind: clears what that has put there. Where something was
 * copied since, another process has its own time to wait.
 */
export async function clearClipboard({ afterMs }: { readonly afterMs: string }): Promise<number> {
  const directory = userDataFolder(APP_NAME);
  const traces = () => JSON.stringify(createClipboardTraceFile({ directory }).read());
  const before = traces();
  await pause(Number(afterMs));
  if (traces() === before) {
    await timedClipboard(directory, createToolClipboard()).clearLeftOver();
  }
  return EXIT.ok;
}
