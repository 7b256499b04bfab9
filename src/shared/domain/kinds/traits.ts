/**
 * How a credential is renewed. `sign`: with the stored key. `create`: a new one is made on its
 * server. `paste`: it is made elsewhere and pasted. `date`: it is held elsewhere, and only its new
 * end is entered. `none`: not from here.
 */
export type Renewal = 'sign' | 'create' | 'paste' | 'date' | 'none';

/** What a secret is called: a key, for which each catalogue has its words. */
export type SecretNoun = 'token' | 'key' | 'secret';

/** What the rest of the app asks of a credential without knowing its kind. */
export interface CredentialTraits {
  /** Of the service or connection it belongs to, or what it is for. */
  readonly sourceName: string;
  readonly environment: string;
  readonly secretNoun: SecretNoun;
  /** Keychain account of the secret; absent where it is held elsewhere. */
  readonly secretId?: string;
  readonly renewal: Renewal;
  /** Whether the app can make a new one now without asking anybody. */
  readonly renewable: boolean;
  /** The connection that signs in with it; deleting it here would cut that connection off. */
  readonly signsInTo?: string;
  /** The `Authorization` line with the secret in it. */
  header(secret: string): string;
  /**
   * A `curl` command that tries it: with the secret inside, or reading {@link variable}. Absent
   * where nobody said what to call.
   */
  readonly curl?: (secret?: string) => string;
  /** The environment variable that {@link curl} reads. */
  readonly variable: string;
}
