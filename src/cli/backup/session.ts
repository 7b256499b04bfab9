import { join } from 'node:path';
import { createBackupCipher } from '../../main/platform/backup/age-backup-cipher';
import { createBackupFiles } from '../../main/platform/backup/file-backup-files';
import { createMessageBus } from '../../main/platform/dbus/message-bus';
import { createFileExclusion } from '../../main/platform/files/file-exclusion';
import { createFileHistoryStore } from '../../main/platform/history/file-history-store';
import { createNodeKeychain } from '../../main/platform/keychain/node-keychain';
import { createSecretFile } from '../../main/platform/secret-file/age-secret-file';
import { createPassphraseWork } from '../../main/platform/secret-file/passphrase-work';
import { peekSettings } from '../../main/platform/settings/peek-settings';
import { createSystemClock } from '../../main/platform/system-clock';
import { userDataFolder } from '../../main/platform/user-data-folder';
import { createBackups } from '../../main/services/backup/backups';
import { RestoreDesk } from '../../main/services/backup/restore-desk';
import { SecretHome } from '../../main/services/secret-home';
import { Vault } from '../../main/services/vault';
import { APP_NAME } from '../app-name';
import { passLock } from '../lock-gate';
import { openMetadata } from '../metadata';
import { note } from '../output';
import { askPassphrase } from '../passphrase';
import { cliTexts } from '../texts/cli-texts';

export type BackupSession = ReturnType<typeof createBackups> & { readonly desk: RestoreDesk };

/**
 * Does `work` over the app's list, keychain and folder of backups; whatever it started has ended
 * afterwards. Refused while the app is locked. The preferences are the app's: they are read here, and
 * never written.
 */
export async function withBackups<T>(work: (session: BackupSession) => Promise<T>): Promise<T> {
  const directory = userDataFolder(APP_NAME);
  const metadata = openMetadata(directory);
  const sessionBus = createMessageBus('session');
  const keychain = createNodeKeychain({
    workerFile: join(import.meta.dirname, 'keychain-worker.js'),
    sessionBus,
  });
  keychain.onWaiting((waiting) => {
    if (waiting) note(cliTexts().backup.keychainWaits);
  });
  const passphrases = createPassphraseWork();
  const secretFile = createSecretFile({ directory, cipher: passphrases });
  const settings = { read: () => peekSettings(directory), update: () => undefined };
  const secrets = new SecretHome(keychain, secretFile, () => settings.read().secretsIn);
  const clock = createSystemClock();
  const [cipher, files] = [createBackupCipher(passphrases), createBackupFiles()];
  const backups = createBackups({
    userData: directory,
    metadata,
    settings,
    vault: new Vault(secrets, metadata, createFileExclusion(join(directory, 'secrets.lock'))),
    keychain: secrets,
    history: createFileHistoryStore({ directory }),
    clock,
    log: { recordError: () => undefined },
    cipher,
    files,
  });
  const desk = new RestoreDesk({
    ...backups,
    files,
    dialogs: NO_DIALOGS,
    cipher,
    metadata,
    clock,
  });
  try {
    await passLock({ directory, metadata, keychain, home: secrets });
    if (secrets.state === 'closed') await secrets.open(await askPassphrase());
    return await work({ ...backups, desk });
  } finally {
    desk.forget();
    secretFile.close();
    keychain.close();
    sessionBus.close();
  }
}

/** Files are named on the command line. */
const NO_DIALOGS = {
  chooseFolder: async () => undefined,
  chooseFile: async () => undefined,
  chooseTarget: async () => undefined,
};
