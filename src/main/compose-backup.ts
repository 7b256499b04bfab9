import { join } from 'node:path';
import type { BackupParts } from './ipc/backup-handlers';
import { createBackupCipher } from './platform/backup/age-backup-cipher';
import { createBackupFiles } from './platform/backup/file-backup-files';
import { createCipherProcess } from './platform/secret-file/cipher-process';
import { createFileDialogs } from './platform/window/electron-file-dialogs';
import type { Clock } from './ports/clock';
import type { HistoryStore } from './ports/history-store';
import type { Log } from './ports/log';
import type { MetadataStore } from './ports/metadata-store';
import type { Notifier } from './ports/notifier';
import type { KeychainProbe } from './ports/secret-store';
import type { SettingsStore } from './ports/settings-store';
import { AutoBackup } from './services/backup/auto-backup';
import { createBackups } from './services/backup/backups';
import { RestoreDesk } from './services/backup/restore-desk';
import type { Health } from './services/health';
import type { Lock } from './services/lock/lock';
import type { Vault } from './services/vault';

export interface BackupSurroundings {
  readonly userData: string;
  /** The folder of the processes that the main process starts. */
  readonly workers: string;
  readonly metadata: MetadataStore;
  readonly settings: SettingsStore;
  readonly vault: Vault;
  readonly keychain: KeychainProbe;
  readonly history: HistoryStore;
  readonly lock: Lock;
  readonly health: Health;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly log: Log;
}

/** Export, backup and restore. */
export function composeBackup(around: BackupSurroundings): BackupParts {
  const { workers, keychain, metadata, lock, health, clock, log, notifier } = around;
  const cipher = createBackupCipher(createCipherProcess(join(workers, 'secret-file-worker.js')));
  const files = createBackupFiles();
  const dialogs = createFileDialogs();
  const backups = createBackups({ ...around, cipher, files });
  const { shelf, keys, restorer } = backups;
  const auto = new AutoBackup({
    shelf,
    metadata,
    keychain,
    lock,
    clock,
    notifier,
    log,
    onProblem: (problem) => health.noteBackup(problem),
    onOutcome: (outcome) => health.noteNotification(outcome),
  });
  const desk = new RestoreDesk({
    files,
    dialogs,
    cipher,
    keys,
    shelf,
    restorer,
    metadata,
    clock,
  });
  return { ...backups, auto, desk, dialogs };
}
