import type { SecretNoun } from '../../../shared/domain/kinds/traits';
import type { KeyRole } from '../../../shared/domain/model';
import { plural } from '../../../shared/texts/en/english';
import { KEY_ROLES } from '../../../shared/texts/en/key-roles';
import type { KeychainFault } from '../../ports/secret-store';

const PROBLEMS: { readonly [F in KeychainFault]: string } = {
  absent:
    'No keychain answers on this system, so nothing was stored. On Linux, install and start a ' +
    'Secret Service such as gnome-keyring, KWallet or KeePassXC, then try again.',
  locked:
    'The keychain is locked and was not unlocked, so nothing was changed. Unlock it and try again.',
  timeout:
    'The keychain did not answer in time, so nothing was changed. See whether it waits for you ' +
    'behind another window, or restart it, then try again.',
  failed: 'The keychain refused, so nothing was changed. Try again; if it lasts, restart it.',
};

const missing = (what: string) =>
  `The keychain holds no ${what}. It was removed outside TokenTray; enter it again.`;

export const keychain = {
  problem: (fault: KeychainFault) => PROBLEMS[fault],
  waiting:
    'The keychain is locked and waits for you: unlock it in the prompt of your system, which may ' +
    'be behind another window.',

  /** What was to be read is not there. */
  missing: {
    entry: missing('such entry any more'),
    secret: (noun: SecretNoun, name: string) => missing(`${noun} of "${name}"`),
    key: (name: string) => missing(`key of "${name}"`),
    formerKey: (name: string) => missing(`former key of "${name}"`),
    signingKey: (key: KeyRole, source: string) => missing(`${KEY_ROLES[key]} key of "${source}"`),
    signInKey: (connection: string) => missing(`key that signs in to "${connection}"`),
    password: (connection: string) => missing(`password of "${connection}"`),
  },
  halfRemoved: (code: string) =>
    'Only a part was deleted: a secret is gone from the keychain, but the rest could not be ' +
    `removed (${code}). Put that right and delete it once more.`,
  notDeleted:
    'The keychain did not delete that entry: another program has stored it in a way of its own. ' +
    'Delete it in the program that manages your keychain.',
  notUnknown: 'That entry is no longer among those that belong to nothing here. Look again.',
};

export const health = {
  damaged: (reason: string, file: string) =>
    `The list of credentials cannot be read (${reason}). Nothing was overwritten: ` +
    `the file is at ${file}, and the secrets are still in the keychain.`,
};

const HOMES = { file: 'the encrypted file', keychain: 'the keychain' };

export const secretMove = {
  fileThere: 'The encrypted file is there: its passphrase opens it.',
  noPassphrase: 'The secrets are in the keychain, which has no passphrase of TokenTray’s.',
  outOfReach: (count: number) =>
    `${plural(count, { one: 'A secret is', other: `${count} secrets are` })} in a keychain that does not answer on this system, so they cannot be moved. Start that keychain once, or delete what refers to them; then choose the file.`,
  alreadyThere: (where: keyof typeof HOMES) => `The secrets are in ${HOMES[where]} already.`,
};
