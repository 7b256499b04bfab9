/** How opening came out. `wrong`: not this key or passphrase. `damaged`: no whole age file. */
export type Unsealed =
  | { readonly outcome: 'opened'; readonly text: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'damaged' };

/** Texts in age files (age-encryption.org/v1), armoured. */
export interface BackupCipher {
  /** A new X25519 pair: what is sealed for `recipient` is opened by `identity`, a secret. */
  newKey(): Promise<{ readonly identity: string; readonly recipient: string }>;
  /** Throws where it is no identity. */
  recipientOf(identity: string): Promise<string>;
  sealForKey(text: string, recipient: string): Promise<string>;
  openByKey(armoured: string, identity: string): Promise<Unsealed>;
  /** A second's work and 256 MiB, in a process of its own; throws `ProblemError` where that fails. */
  sealUnderPassphrase(text: string, passphrase: string): Promise<string>;
  openUnderPassphrase(armoured: string, passphrase: string): Promise<Unsealed>;
}
