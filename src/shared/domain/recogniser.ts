import type { ExactInstant } from './exact-instant';

/** What a recogniser found in a text. */
export interface Recognised {
  /** Stable and kebab-case, for programs. */
  readonly kind: InspectedKind;
  /** The kind in words. */
  readonly title: string;
  readonly identifier?: string;
  /** Absent where the token does not say. */
  readonly expiresAt?: ExactInstant;
  /** Sentences about what is wrong or worth knowing; empty for a sound token. */
  readonly remarks: readonly string[];
}

export type InspectedKind =
  | 'apim-sas'
  | 'apim-compact'
  | 'gateway-key'
  | 'apim-token-value'
  | 'grafana-service-account-token'
  | 'grafana-api-key'
  | 'unknown';

/** Gives what it found in a value without header name and quotes, or undefined. Never throws. */
export type Recogniser = (value: string) => Recognised | undefined;
