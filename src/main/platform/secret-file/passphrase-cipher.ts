/** Text under a passphrase, as an age file (age-encryption.org/v1) with its scrypt recipient. */
export interface PassphraseCipher {
  seal(text: string, passphrase: string): Promise<Uint8Array>;
  open(file: Uint8Array, passphrase: string): Promise<Opened>;
}

export type Opened =
  | { readonly outcome: 'opened'; readonly text: string }
  /** Not the passphrase, or its salt was altered: nobody can tell these apart. */
  | { readonly outcome: 'wrong' }
  /** No whole age file under a passphrase. */
  | { readonly outcome: 'damaged' };

/** Sent to the process that does the work, the only way a passphrase takes. */
export type CipherRequest =
  | { readonly op: 'seal'; readonly text: string; readonly passphrase: string }
  | { readonly op: 'open'; readonly file: Uint8Array; readonly passphrase: string };

export type CipherReply =
  | Opened
  | { readonly outcome: 'sealed'; readonly file: Uint8Array }
  /** It could not be done, e.g. for want of memory. */
  | { readonly outcome: 'failed' };
