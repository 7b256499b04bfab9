import { z } from 'zod';
import type { Problem } from '../domain/result';
import type { PlanRow } from '../domain/transfer/restore-plan';

/** A backup that is in a folder of backups. */
export interface BackupListed {
  readonly name: string;
  /** ISO UTC, by its name. */
  readonly madeAt: string;
  /** Made on this computer. */
  readonly fromHere: boolean;
  /** In the folder that was chosen, or in the app's own, where those before restores are. */
  readonly where: 'folder' | 'own';
}

export interface BackupsView {
  /** Absent: nothing is backed up by itself. */
  readonly folder?: string;
  readonly keep: { readonly daily: number; readonly weekly: number };
  readonly passphraseSet: boolean;
  /** ISO UTC of the last backup in this folder. */
  readonly lastAt?: string;
  /** The newest first. */
  readonly backups: readonly BackupListed[];
  readonly beforeRestores: readonly BackupListed[];
  /** Why the folder cannot be looked into. */
  readonly problem?: Problem;
}

/** A file that was chosen to be restored; nothing in it has been opened yet. */
export interface BackupFound {
  readonly id: string;
  readonly fileName: string;
  /** False: this computer's own key opens it. */
  readonly needsPassphrase: boolean;
}

/** What a restore of an opened backup would do. */
export interface RestoreView {
  readonly id: string;
  readonly fileName: string;
  /** ISO UTC. */
  readonly madeAt: string;
  readonly rows: readonly PlanRow[];
  /** Secrets that were missing already when it was made. */
  readonly missingSecrets: number;
  /** Credentials in it that renew themselves. */
  readonly renewing: number;
  readonly hasSettings: boolean;
}

export interface RestoreInput {
  readonly mode: 'merge' | 'replace';
  /** When merging: IDs of rows that become as in the backup. */
  readonly take: readonly string[];
  readonly settings: boolean;
}

export interface Restored {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The backup that was made just before, which undoes it. */
  readonly undo: string;
}

export interface ExportInput {
  readonly passphrase: string;
  readonly history: boolean;
  readonly settings: boolean;
}

export interface PlainExportInput {
  readonly form: 'json' | 'csv';
  /** As typed; see `PLAIN_EXPORT_WORD`. */
  readonly word: string;
}

export interface BackupApi {
  getBackups(): BackupsView;
  /** Asks for the folder; `null` where the user closed the dialog. */
  chooseBackupFolder(): BackupsView | null;
  /** Nothing is backed up by itself any more; what was made stays. */
  leaveBackupFolder(): null;
  keepBackups(daily: number, weekly: number): null;
  setRecoveryPassphrase(passphrase: string): null;
  /** The name of the file. */
  backUpNow(): string;
  /** A listed backup, or `null` to ask for a file; gives `null` where the user closed the dialog. */
  findBackup(listed: Pick<BackupListed, 'name' | 'where'> | null): BackupFound | null;
  /** Opens it; `passphrase` is empty where it needs none. Nothing is written. */
  openBackup(id: string, passphrase: string): RestoreView;
  restoreBackup(id: string, input: RestoreInput): Restored;
  /** Forgets an opened backup. */
  closeBackup(id: string): null;
  /** Brings back what was there before the last restore of this run. */
  undoRestore(undo: string): Restored;
  /** The path; `null` where the user closed the dialog. */
  exportEncrypted(input: ExportInput): string | null;
  exportPlain(input: PlainExportInput): string | null;
}

const id = z.string().min(1).max(100);
const name = z.string().min(1).max(200);
const passphrase = z.string().max(2_000);

/** The schemas of the arguments. */
export const backupSchemas = {
  getBackups: z.tuple([]),
  chooseBackupFolder: z.tuple([]),
  leaveBackupFolder: z.tuple([]),
  keepBackups: z.tuple([z.number().int().min(1).max(90), z.number().int().min(0).max(52)]),
  setRecoveryPassphrase: z.tuple([passphrase]),
  backUpNow: z.tuple([]),
  findBackup: z.tuple([z.strictObject({ name, where: z.enum(['folder', 'own']) }).nullable()]),
  openBackup: z.tuple([id, passphrase]),
  restoreBackup: z.tuple([
    id,
    z.strictObject({
      mode: z.enum(['merge', 'replace']),
      take: z.array(id).max(200_000),
      settings: z.boolean(),
    }),
  ]),
  closeBackup: z.tuple([id]),
  undoRestore: z.tuple([name]),
  exportEncrypted: z.tuple([
    z.strictObject({ passphrase, history: z.boolean(), settings: z.boolean() }),
  ]),
  exportPlain: z.tuple([
    z.strictObject({ form: z.enum(['json', 'csv']), word: z.string().max(200) }),
  ]),
};
