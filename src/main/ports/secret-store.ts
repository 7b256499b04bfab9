/** Why the keychain cannot serve now. */
export type KeychainFault =
  /** No Secret Service (or keychain) answers on this system. */
  | 'absent'
  /** It is locked, and the prompt was dismissed or not answered. */
  | 'locked'
  /** It did not answer in time. */
  | 'timeout'
  /** It refused for a reason of its own. */
  | 'failed';

/** Raised by every {@link SecretStore} call that could not be carried out. */
export class KeychainError extends Error {
  override readonly name = 'KeychainError';

  constructor(
    readonly fault: KeychainFault,
    message: string,
    /** What to tell the user where the usual sentence of the fault does not fit. */
    readonly told?: string,
  ) {
    super(message);
  }
}

/** Secrets in the OS keychain, by an account id of our own making. Calls are queued. */
export interface SecretStore {
  /** The secret, or `undefined` where an unlocked keychain has none by that id. */
  get(id: string): Promise<string | undefined>;
  /** Stores and reads back; resolves only when the same text came back. */
  set(id: string, secret: string): Promise<void>;
  /** Resolves also where there was none. */
  delete(id: string): Promise<void>;
}

/** What the keychain holds for this app. */
export interface SecretList {
  /**
   * The IDs of all its entries, never their secrets. Only an open keychain answers; asks nobody on
   * Linux and Windows. Rejects with {@link KeychainError}.
   */
  list(): Promise<readonly string[]>;
}

/** How the keychain stands, asked without prompting anybody. `unknown`: it did not say in time. */
export type KeychainStatus = 'ready' | 'locked' | 'absent' | 'unknown';

export interface KeychainProbe {
  status(): Promise<KeychainStatus>;
}
