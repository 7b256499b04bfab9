/** What the rest of the app asks of a credential without knowing its kind. */
export interface CredentialTraits {
  /** Of the service or connection it belongs to. */
  readonly sourceName: string;
  readonly environment: string;
  /** What the secret is called in a sentence: `token`, `key`. */
  readonly secretNoun: string;
  /** Keychain account of the secret; absent where it is held elsewhere. */
  readonly secretId?: string;
  /** Whether the app can make a new one without asking anybody. */
  readonly renewable: boolean;
  /** The connection that signs in with it; deleting it here would cut that connection off. */
  readonly signsInTo?: string;
  /** The `Authorization` line with the secret in it. */
  header(secret: string): string;
  /** A `curl` command that tries it: with the secret inside, or reading {@link variable}. */
  curl(secret?: string): string;
  /** The environment variable that {@link curl} reads. */
  readonly variable: string;
}
