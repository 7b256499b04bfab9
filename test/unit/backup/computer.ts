import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createBackupCipher } from '../../../src/main/platform/backup/age-backup-cipher';
import { createBackupFiles } from '../../../src/main/platform/backup/file-backup-files';
import { createPassphraseWork } from '../../../src/main/platform/secret-file/passphrase-work';
import type { FileDialogs } from '../../../src/main/ports/file-dialogs';
import type { HistoryEntry } from '../../../src/main/ports/history-store';
import type { KeychainStatus } from '../../../src/main/ports/secret-store';
import { createBackups } from '../../../src/main/services/backup/backups';
import { RestoreDesk } from '../../../src/main/services/backup/restore-desk';
import { Vault } from '../../../src/main/services/vault';
import type { Credential, Source } from '../../../src/shared/domain/model';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/domain/settings';
import { PreferenceStore } from '../../fakes/document-store';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { Disk } from '../services/doubles';

export const PASSPHRASE = 'lemon gravel umbrella tide';
export const START = Date.parse('2030-01-01T09:00:00.000Z');

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An app on a computer of its own: its keychain, its list, its settings, its folder. */
export class Computer {
  readonly disk = new Disk();
  readonly clock = new SimulatedClock(START);
  readonly settings = new PreferenceStore<Settings>(DEFAULT_SETTINGS);
  readonly home = folder();
  readonly logged: string[] = [];
  readonly rows: HistoryEntry[] = [];
  keychainStatus: KeychainStatus = 'ready';
  readonly vault = new Vault(this.disk.secrets(), this.disk.metadata());
  // scrypt as cheap as it gets: what is tested is not its cost.
  readonly cipher = createBackupCipher(createPassphraseWork(1));
  readonly files = createBackupFiles();
  readonly backups = createBackups({
    userData: this.home,
    metadata: this.disk.metadata(),
    settings: this.settings,
    vault: this.vault,
    keychain: { status: async () => this.keychainStatus },
    history: {
      readAll: async () => this.rows,
      appendAll: async (rows) => void this.rows.push(...rows),
    },
    clock: this.clock,
    log: { recordError: (event) => void this.logged.push(event) },
    cipher: this.cipher,
    files: this.files,
  });
  readonly desk = new RestoreDesk({
    ...this.backups,
    files: this.files,
    dialogs: NO_DIALOGS,
    cipher: this.cipher,
    metadata: this.disk.metadata(),
    clock: this.clock,
  });

  /** Puts rows and their secrets there as if they had always been. */
  hold(
    { sources = [], credentials = [] }: { sources?: Source[]; credentials?: Credential[] },
    secrets: Readonly<Record<string, string>>,
  ): this {
    this.disk.document = { ...this.disk.document, sources, credentials };
    for (const [id, secret] of Object.entries(secrets)) this.disk.keychain.set(id, secret);
    return this;
  }

  /** A folder for backups and a recovery passphrase. */
  async prepared(): Promise<string> {
    await this.backups.keys.setPassphrase(PASSPHRASE);
    const parent = folder();
    await this.backups.shelf.moveTo(parent);
    return join(parent, 'TokenTray backups');
  }

  /** Everything that a restore could change. */
  state(): string {
    const { document, keychain } = this.disk;
    return JSON.stringify([document, [...keychain], this.settings.read(), this.rows]);
  }

  /** Name of a row → its secrets. */
  secretsByName(): Record<string, readonly (string | undefined)[]> {
    const { sources, credentials } = this.disk.document;
    return Object.fromEntries(
      [...sources, ...credentials].map((row) => [
        row.name,
        Object.values({
          ...('keySecretIds' in row ? row.keySecretIds : {}),
          ...('secretId' in row && row.secretId !== undefined ? { own: row.secretId } : {}),
        }).map((id) => this.disk.keychain.get(String(id))),
      ]),
    );
  }
}

export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'tokentray-backup-'));
  folders.push(made);
  mkdirSync(made, { recursive: true });
  return made;
}

export function filesIn(path: string): readonly string[] {
  return readdirSync(path).sort();
}

const NO_DIALOGS: FileDialogs = {
  chooseFolder: async () => undefined,
  chooseFile: async () => undefined,
  chooseTarget: async () => undefined,
};

export async function refusal(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error('It was not refused.');
  const problem: unknown = Reflect.get(error, 'problem');
  if (problem === undefined) throw error;
  return problem as { code: string; message: string };
}
