import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** `sun_path` of a socket holds 104 bytes on macOS and 108 on Linux, the zero at its end included. */
const LONGEST_PATH_BYTES = 103;

/**
 * Where the running app of this folder answers the command line: a socket in that folder, which
 * only its user can enter, or on Windows a pipe named after it. `undefined` where the path is too
 * long for a socket.
 */
export function lockAddress(
  userData: string,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (platform === 'win32') {
    const name = createHash('sha256').update(userData.toLowerCase()).digest('hex').slice(0, 32);
    return `\\\\.\\pipe\\tokentray-${name}`;
  }
  const path = join(userData, 'lock.sock');
  return Buffer.byteLength(path) > LONGEST_PATH_BYTES ? undefined : path;
}
