import type { Inspection } from '../domain/inspect';
import type { EntryValues } from '../domain/kinds/entry';
import type { Credential, KeyRole } from '../domain/model';

/** Where a text to read comes from; that of the clipboard never enters the window. */
export type PasteInput =
  | { readonly from: 'text'; readonly text: string }
  | { readonly from: 'clipboard' };

/** Whether a pasted secret is one that TokenTray has or had. */
export type KnownSecret =
  | { readonly state: 'unknown' }
  | { readonly state: 'held'; readonly credentialId: string; readonly name: string }
  | {
      readonly state: 'replaced' | 'deleted';
      readonly name: string;
      /** ISO UTC: when it was replaced or deleted here. */
      readonly at: string;
      readonly expiresAt?: string;
      /** Absent where that credential is gone. */
      readonly credentialId?: string;
    };

/** A way to keep what was pasted, the likeliest first. */
export interface PasteOffer {
  readonly kind: Credential['kind'];
  /** Of that kind, in words. */
  readonly title: string;
  /** The services or connections it may belong to; empty for a kind without any. */
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  /** A stored key of that source made this very signature. */
  readonly signedBy?: { readonly sourceId: string; readonly keyRole: KeyRole };
  /** What is known for the fields of the kind's entry form. */
  readonly values: EntryValues;
  /** What is left to ask. */
  readonly asksExpiry: boolean;
  readonly mayBeEndless: boolean;
}

/** What a pasted text is; the secret itself stays in the app under `pastedId` for a while. */
export interface PasteRead {
  readonly pastedId: string;
  /** False: there is no secret in it. */
  readonly holdsSecret: boolean;
  readonly inspection: Inspection;
  /** Sentences about what stood around it. */
  readonly remarks: readonly string[];
  readonly suggestedName: string;
  readonly known: KnownSecret;
  readonly offers: readonly PasteOffer[];
  /** A credential of the same maker that this looks like the successor of. */
  readonly mayRenew: readonly { readonly credentialId: string; readonly name: string }[];
}

/** The secret of a credential that is entered: typed, pasted before, or not held here. */
export type EnteredSecret =
  | { readonly from: 'typed'; readonly text: string }
  | { readonly from: 'pasted'; readonly pastedId: string }
  | { readonly from: 'elsewhere' };

/** A credential that was made elsewhere. */
export interface EnteredInput {
  readonly kind: Credential['kind'];
  readonly name: string;
  /** Of a kind that belongs to a service or connection; else empty. */
  readonly sourceId: string;
  /** Of a kind that belongs to none; else empty. */
  readonly environment: string;
  readonly values: EntryValues;
  readonly secret: EnteredSecret;
  /** As typed; empty where the secret tells it, or it has none. */
  readonly expiry: string;
  /** The explicit yes to one without an end. */
  readonly neverEnds: boolean;
  /** As typed, separated by commas. */
  readonly tags: string;
}

/** The new secret, or only the new end, of a credential that is made elsewhere. */
export interface ReplacementInput {
  readonly secret: EnteredSecret;
  /** What the new one differs in, of the fields that are asked each time; absent: in nothing. */
  readonly values?: EntryValues;
  readonly expiry: string;
  readonly neverEnds: boolean;
}
