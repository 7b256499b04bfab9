import { autoUpdater } from 'electron';
import { AppImageUpdater, type AppUpdater, MacUpdater, NsisUpdater } from 'electron-updater';
import type { UpdateOffer } from '../../../shared/ipc/api';
import { UpdateFault, type UpdateSource } from '../../ports/updates';
import { notesText } from './notes-text';
import { withSquirrelsWord } from './squirrel-word';
import { signatureFault } from './strict-signature';
import { faultOf } from './update-faults';

type Info = NonNullable<Awaited<ReturnType<AppUpdater['checkForUpdates']>>>['updateInfo'];

/**
 * electron-updater, kept to what was agreed to: it downloads nothing by itself, takes no older and no
 * preliminary version, and puts a staged one in place as the app is quit. It compares the download
 * with the SHA-512 of its release; Windows and macOS check the signature too.
 */
export function createElectronUpdates(configFile: string): UpdateSource {
  const updater = updaterHere();
  updater.logger = null;
  updater.updateConfigPath = configFile;
  // Which copies may look is decided by the door; this skips the library's own idea of it.
  updater.forceDevUpdateConfig = true;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.autoRunAppAfterInstall = false;
  updater.allowPrerelease = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // Failures come as rejections; without a listener they would be thrown as well.
  updater.on('error', () => undefined);
  return {
    async find() {
      const found = await attempt(() => updater.checkForUpdates());
      return found?.isUpdateAvailable ? offerOf(found.updateInfo) : undefined;
    },
    async stage(percent) {
      const listener = (progress: { readonly percent: number }) => percent(progress.percent);
      updater.on('download-progress', listener);
      try {
        await attempt(() => download(updater));
      } finally {
        updater.removeListener('download-progress', listener);
      }
    },
  };
}

async function download(updater: AppUpdater): Promise<void> {
  if (process.platform !== 'darwin') await updater.downloadUpdate();
  else await withSquirrelsWord(autoUpdater, () => updater.downloadUpdate());
}

function updaterHere(): AppUpdater {
  if (process.platform === 'win32') {
    const updater = new NsisUpdater();
    updater.verifyUpdateCodeSignature = signatureFault;
    return updater;
  }
  return process.platform === 'darwin' ? new MacUpdater() : new AppImageUpdater();
}

/** A release without a checksum makes the library throw before there is a promise. */
async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    throw new UpdateFault(
      faultOf(error),
      typeof code === 'string' ? code.replace(/^ERR_(?:UPDATER_)?/, '') : undefined,
    );
  }
}

function offerOf({ version, releaseDate, releaseNotes }: Info): UpdateOffer {
  const at = new Date(releaseDate);
  const notes = Array.isArray(releaseNotes)
    ? releaseNotes.map(({ note }) => note ?? '').join('\n\n')
    : (releaseNotes ?? '');
  return {
    version: notesText(version).slice(0, 60),
    ...(Number.isNaN(at.getTime()) ? {} : { releasedAt: at.toISOString() }),
    notes: notesText(notes),
  };
}
