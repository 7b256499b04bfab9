import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The tests that need them. */
export const SMALL_DISK_TESTS = Object.freeze({
  unit: 'test/unit/platform/full-disk.test.ts',
  e2e: 'test/e2e/faults/full-disk.spec.ts',
});

/** @type {boolean | undefined} */
let known;

/** Whether a disk of a chosen size can be mounted here; root may, but not in every container. */
export function canMountSmallDisks() {
  known ??= process.platform === 'linux' && process.getuid?.() === 0 && mounts();
  return known;
}

function mounts() {
  const folder = mkdtempSync(join(tmpdir(), 'tokentray-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4096', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
