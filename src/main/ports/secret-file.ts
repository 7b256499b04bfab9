import type { PassphraseHome } from './passphrase-home';
import type { SecretStore } from './secret-store';

/**
 * Secrets in an encrypted file. While it is closed every call of the {@link SecretStore} throws
 * `KeychainError` (`locked`). `state` is `none` where there is no file.
 */
export interface SecretFile extends SecretStore, PassphraseHome {
  /**
   * Makes the file with these secrets in it, reads it back and leaves it open; it is there whole or
   * not at all. `leftInKeychain` is kept beside it. Throws `ProblemError`.
   */
  create(
    passphrase: string,
    secrets: ReadonlyMap<string, string>,
    leftInKeychain: readonly string[],
  ): Promise<void>;
  /** Under a new passphrase and a new key. Throws `ProblemError` (`passphrase-wrong` among others). */
  changePassphrase(old: string, next: string): Promise<void>;
  /** Removes the file and all its copies. Throws `ProblemError` with the file as it was. */
  remove(): void;
  /** Keychain accounts that may hold copies of what is in the file. */
  leftInKeychain(): readonly string[];
  noteLeftInKeychain(ids: readonly string[]): void;
  /** Removes what an interrupted {@link create} or {@link remove} left. */
  tidy(): void;
}
