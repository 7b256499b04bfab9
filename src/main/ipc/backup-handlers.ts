import type { BackupApi } from '../../shared/ipc/backup-requests';
import type { Handlers } from '../../shared/ipc/contract';
import type { FileDialogs } from '../ports/file-dialogs';
import type { AutoBackup } from '../services/backup/auto-backup';
import type { createBackups } from '../services/backup/backups';
import type { RestoreDesk } from '../services/backup/restore-desk';

export interface BackupParts extends ReturnType<typeof createBackups> {
  readonly auto: AutoBackup;
  readonly desk: RestoreDesk;
  readonly dialogs: FileDialogs;
}

/** The requests about export, backup and restore. No path comes from the window. */
export function createBackupHandlers(parts: BackupParts): Pick<Handlers, keyof BackupApi> {
  const { shelf, keys, exports, auto, desk, dialogs } = parts;
  return {
    getBackups: () => shelf.view(),
    chooseBackupFolder: async () => {
      if (!(await shelf.chooseFolder(dialogs))) return null;
      auto.made();
      return shelf.view();
    },
    leaveBackupFolder: () => {
      shelf.leaveFolder();
      auto.made();
      return null;
    },
    keepBackups: (daily, weekly) => {
      shelf.keep(daily, weekly);
      return null;
    },
    setRecoveryPassphrase: async (passphrase) => {
      await keys.setPassphrase(passphrase);
      return null;
    },
    backUpNow: () => auto.now(),
    findBackup: async (listed) => (await desk.find(listed)) ?? null,
    openBackup: (id, passphrase) => desk.open(id, passphrase),
    restoreBackup: (id, input) => desk.restore(id, input),
    closeBackup: (id) => {
      desk.close(id);
      return null;
    },
    undoRestore: (undo) => desk.undo(undo),
    exportEncrypted: async (input) => (await exports.encryptedBy(dialogs, input)) ?? null,
    exportPlain: async (input) => (await exports.plainBy(dialogs, input)) ?? null,
  };
}
