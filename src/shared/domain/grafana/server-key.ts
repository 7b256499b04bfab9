import type { ExactInstant } from '../exact-instant';
import type { KeyKind } from './key-kinds';

/** A key or token as its server lists it; the secret is not in there. */
export interface ServerKey {
  readonly kind: KeyKind;
  readonly id: number;
  readonly name: string;
  /** A token has the role of its service account. */
  readonly role: string;
  /** Absent: no end. */
  readonly expiresAt?: ExactInstant;
  readonly createdAt?: ExactInstant;
  readonly lastUsedAt?: ExactInstant;
  readonly state: 'live' | 'expired' | 'revoked';
  /** Of a token. */
  readonly account?: { readonly id: number; readonly name: string };
}

/** A key's place on its server; IDs of both kinds are counted apart. */
export interface ServerKeyRef {
  readonly kind: KeyKind;
  readonly id: number;
  readonly accountId?: number;
}

export interface ServiceAccount {
  readonly id: number;
  readonly name: string;
  readonly role: string;
  readonly disabled: boolean;
  /** How many tokens it has; absent where the server does not count them. */
  readonly tokens?: number;
}

/** A key that was just made: the one time its secret is to be had. */
export interface CreatedKey {
  readonly kind: KeyKind;
  readonly id: number;
  readonly name: string;
  readonly role: string;
  readonly secret: string;
  /** By the server's clock where its answer told it; absent: no end. */
  readonly expiresAt?: ExactInstant;
  readonly account?: { readonly id: number; readonly name: string };
}
