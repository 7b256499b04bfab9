import { join } from 'node:path';
import type { BackupCipher } from '../../ports/backup-cipher';
import type { BackupFiles } from '../../ports/backup-files';
import type { Clock } from '../../ports/clock';
import type { HistoryStore } from '../../ports/history-store';
import type { Log } from '../../ports/log';
import type { MetadataStore } from '../../ports/metadata-store';
import type { KeychainProbe } from '../../ports/secret-store';
import type { SettingsStore } from '../../ports/settings-store';
import type { Vault } from '../vault';
import { BackupKeys } from './backup-key';
import { BackupShelf } from './backup-shelf';
import { Collector } from './collector';
import { Exports } from './exports';
import { Restorer } from './restorer';

export interface BackupsParts {
  /** The folder of the user's data. */
  readonly userData: string;
  readonly metadata: Pick<MetadataStore, 'read' | 'update'>;
  readonly settings: Pick<SettingsStore, 'read' | 'update'>;
  readonly vault: Pick<Vault, 'commit' | 'reveal'>;
  readonly keychain: KeychainProbe;
  readonly history: Pick<HistoryStore, 'readAll' | 'appendAll'>;
  readonly clock: Pick<Clock, 'now' | 'zone'>;
  readonly log: Pick<Log, 'recordError'>;
  readonly cipher: BackupCipher;
  readonly files: BackupFiles;
}

/** What window and command line share of export, backup and restore. */
export function createBackups(parts: BackupsParts) {
  const keys = new BackupKeys(parts);
  const collector = new Collector(parts);
  const ownFolder = join(parts.userData, 'backups');
  const shelf = new BackupShelf({ ...parts, keys, collector, ownFolder });
  const exports = new Exports({ ...parts, collector });
  const restorer = new Restorer({ ...parts, collector, shelf });
  return { keys, collector, shelf, exports, restorer };
}
