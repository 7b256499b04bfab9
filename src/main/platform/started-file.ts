import { realpathSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** As package.json has it; electron-builder tells it to what a portable program unpacked. */
const PACKAGE_NAME = 'tokentray';

/** What a user starts, and what may be written down to be started later. */
export function startedFile(): string {
  return ownAppImage() ?? ownPortable() ?? process.execPath;
}

/**
 * The AppImage that this program runs from, `undefined` where it runs from none. Its two variables
 * are inherited by whatever is started in a terminal of another AppImage, so they count only where
 * the program lies in the mounted folder.
 */
export function ownAppImage(
  env: NodeJS.ProcessEnv = process.env,
  program = process.execPath,
): string | undefined {
  const { APPIMAGE: image = '', APPDIR: folder = '' } = env;
  if (!isAbsolute(image) || !isAbsolute(folder)) return undefined;
  try {
    return program.startsWith(join(realpathSync(folder), '/')) ? image : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The portable program for Windows that this one was unpacked from, into a folder that is gone after
 * the run; `undefined` where it was not. Another one's variables are told by its name.
 */
export function ownPortable(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const { PORTABLE_EXECUTABLE_FILE: file = '', PORTABLE_EXECUTABLE_APP_FILENAME: name } = env;
  return isAbsolute(file) && name === PACKAGE_NAME ? file : undefined;
}
