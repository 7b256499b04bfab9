/** Where the secrets are behind a passphrase of the user's; `none`: they are in the OS keychain. */
export interface PassphraseHome {
  readonly state: 'none' | 'closed' | 'open';
  /** Throws `ProblemError` (`passphrase-wrong`) where it is not the one. */
  open(passphrase: string): Promise<void>;
  /**
   * As {@link open}, with copies in the place of what is damaged. Throws `ProblemError`
   * (`passphrase-wrong`, `secret-file-no-copy`) with everything as it was.
   */
  openCopy(passphrase: string): Promise<void>;
  /** Forgets the key: nothing can be read until it is opened again. */
  close(): void;
}
