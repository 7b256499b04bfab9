import type { PassphraseHome } from '../../ports/passphrase-home';

/** The secrets are in the OS keychain, which has no passphrase of this app's. */
export const NO_PASSPHRASE_HOME: PassphraseHome = {
  state: 'none',
  open: async () => undefined,
  openCopy: async () => undefined,
  close: () => undefined,
};
