import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** Names the keychain process, which the command line starts from this same program. */
const WORKER = 'keychain-worker';

/**
 * Runs the bundle of the command line, which is in that folder, and ends the process with its exit code, before Electron is
 * ready: no window, tray or lock of the app is touched.
 */
export async function runCommandLine(folder: string, args: readonly string[]): Promise<void> {
  const [first] = args;
  if (first === WORKER && process.send !== undefined) {
    await import(pathToFileURL(join(folder, 'keychain-worker.js')).href);
    await new Promise((resolve) => process.once('disconnect', resolve));
    app.exit(0);
    return;
  }
  const script = join(folder, 'tokentray.js');
  process.argv = [process.execPath, script, ...args];
  const { finished }: { readonly finished: Promise<number> } = await import(
    pathToFileURL(script).href
  );
  app.exit(await finished);
}
