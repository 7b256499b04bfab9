import { realpathSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

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
