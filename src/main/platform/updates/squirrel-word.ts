import type { EventEmitter } from 'node:events';

/**
 * Runs a download of electron-updater's on macOS and waits for Squirrel.Mac's word on it, too:
 * electron-updater is content once Squirrel has read the file, and Squirrel judges the signature
 * only then. Rejects with whichever failure comes first.
 *
 * @param squirrel Electron's `autoUpdater`
 */
export async function withSquirrelsWord(
  squirrel: EventEmitter,
  download: () => Promise<unknown>,
): Promise<void> {
  const { promise, resolve, reject } = promiseToSettle();
  const nothing = () => reject(new Error('Squirrel found no update.'));
  squirrel.on('update-downloaded', resolve);
  squirrel.on('update-not-available', nothing);
  squirrel.on('error', reject);
  try {
    await Promise.all([promise, download()]);
  } finally {
    squirrel.removeListener('update-downloaded', resolve);
    squirrel.removeListener('update-not-available', nothing);
    squirrel.removeListener('error', reject);
  }
}

function promiseToSettle() {
  let resolve: () => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<void>((resolveIt, rejectIt) => {
    resolve = () => resolveIt();
    reject = rejectIt;
  });
  return { promise, resolve, reject };
}
