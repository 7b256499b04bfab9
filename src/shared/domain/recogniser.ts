import type { ExactInstant } from './exact-instant';

/** What a recogniser found in a text; never its signature or secret part. */
export interface Recognised {
  /** Stable and kebab-case, for programs. */
  readonly kind: InspectedKind;
  /** The kind in words. */
  readonly title: string;
  /** Whose token it is, where that is documented: a name that is the same in every language. */
  readonly maker?: string;
  /** Whose it is: the identifier, gateway, key's name, enrollment, user or application it names. */
  readonly identifier?: string;
  /** Who made it (`iss` of a JWT). */
  readonly issuer?: string;
  /** Whom it is for (`aud` of a JWT); several are separated by `, `. */
  readonly audience?: string;
  /** Of an Azure EA key. */
  readonly enrollment?: string;
  /** When it was made. Absent where the token does not say. */
  readonly issuedAt?: ExactInstant;
  /** From when on it is taken, where it says so. */
  readonly notBefore?: ExactInstant;
  /** Absent where the token does not say. */
  readonly expiresAt?: ExactInstant;
  /** Sentences about what is wrong or worth knowing; empty for a sound token. */
  readonly remarks: readonly string[];
}

/** All kinds; the renderer and programs may rely on these words. */
export const INSPECTED_KINDS = [
  'apim-sas',
  'apim-compact',
  'gateway-key',
  'apim-token-value',
  'grafana-service-account-token',
  'grafana-api-key',
  'azure-ea-key',
  'entra-token',
  'jwt',
  // A token of another maker whose form is documented: the title names it.
  'known-secret',
  'unknown',
] as const;
export type InspectedKind = (typeof INSPECTED_KINDS)[number];

/**
 * Gives what it found in a value that stands alone (no header name, `Bearer` or quotes), or
 * undefined. Never throws.
 */
export type Recogniser = (value: string) => Recognised | undefined;
