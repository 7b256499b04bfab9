import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Several changes at once are told once. */
const SETTLE_MS = 50;
/** Where the system tells of no changes, or misses one as network file systems do. */
const LOOK_EVERY_MS = 60_000;

/**
 * Calls `onTouched` soon after the file may have changed; it may be called without a change. Keeps
 * no process alive. The file's folder must be there.
 */
export function followFile(file: string, onTouched: () => void): void {
  setInterval(onTouched, LOOK_EVERY_MS).unref();
  const name = basename(file);
  let expected = false;
  const look = () => {
    expected = false;
    onTouched();
  };
  try {
    const watcher = watch(dirname(file), { persistent: false }, (_event, changed) => {
      if (expected || (changed !== null && changed !== name)) return;
      expected = true;
      setTimeout(look, SETTLE_MS).unref();
    });
    watcher.on('error', () => watcher.close());
  } catch {
    // No more watches are to be had: the interval above looks.
  }
}
