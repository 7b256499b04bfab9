import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { UpdateDoor } from '../../ports/updates';
import { ownAppImage, ownPortable } from '../started-file';

/** Names a file like `app-update.yml`, for those who try updates; heeded only by an unpackaged app. */
const CONFIG_VARIABLE = 'TOKENTRAY_UPDATE_CONFIG';

/** The door to the releases that the installer's maker wrote down; nothing is loaded before it opens. */
export function createUpdateDoor(): UpdateDoor {
  const config = configFile();
  let means: UpdateDoor['means'] | undefined;
  return {
    get means() {
      means ??= existsSync(config) ? meansHere() : 'none';
      return means;
    },
    async open() {
      const { createElectronUpdates } = await import('./electron-updates');
      return createElectronUpdates(config);
    },
  };
}

function configFile(): string {
  const shipped = join(process.resourcesPath, 'app-update.yml');
  return app.isPackaged ? shipped : (process.env[CONFIG_VARIABLE] ?? '');
}

/** A deb or rpm belongs to its package manager, and a portable program to whoever put it there. */
function meansHere(): UpdateDoor['means'] {
  if (process.platform === 'linux') return ownAppImage() === undefined ? 'tells' : 'installs';
  return ownPortable() === undefined ? 'installs' : 'tells';
}
