import type { SwitchKeysOn } from '../domain/grafana/azure-managed';
import type { KeyKind, ServerKeyKinds } from '../domain/grafana/key-kinds';
import type { ServerKey, ServerKeyRef, ServiceAccount } from '../domain/grafana/server-key';
import type { Problem } from '../domain/result';

/** How the form says a Grafana is signed in to; secrets travel from the form to the keychain only. */
export type GrafanaSignInInput =
  /** A key or token of that server; in an edit, empty keeps the stored one. */
  | { readonly method: 'key'; readonly key: string }
  | { readonly method: 'password'; readonly user: string; readonly password: string }
  | { readonly method: 'azure-cli'; readonly tenant: string; readonly audience: string }
  /** A pasted Microsoft Entra access token. */
  | { readonly method: 'entra-token'; readonly token: string };

export interface GrafanaConnectionInput {
  readonly name: string;
  /** As pasted from a browser, too. */
  readonly address: string;
  readonly environment: string;
  readonly signIn: GrafanaSignInInput;
  /** `http://` beyond this computer was agreed to. */
  readonly allowHttp: boolean;
  /** SHA-256 of a certificate to trust, as the refusal named it; empty: none. */
  readonly trustedFingerprint: string;
}

/** What a server says of itself and of whoever is signed in. */
export interface GrafanaServerReport {
  /** In a sentence, for a screen reader and the command line. */
  readonly words: string;
  readonly version?: string;
  readonly organisation?: { readonly id: number; readonly name: string };
  readonly role?: string;
  readonly keyKinds: ServerKeyKinds;
  /** Which roles a new key may be given here. */
  readonly roles: readonly string[];
  /** Of a workspace of Azure Managed Grafana that makes no keys: they may be switched off. */
  readonly switchOn?: SwitchKeysOn;
}

/** A question that the app answered, or a certificate that the user may choose to trust. */
export type GrafanaTestAnswer =
  | { readonly ok: true; readonly report: GrafanaServerReport }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** The certificate that was refused, for "trust this certificate". */
      readonly fingerprint?: string;
    };

export interface ServiceAccountsAnswer {
  readonly total: number;
  readonly accounts: readonly ServiceAccount[];
}

export interface GrafanaKeyInput {
  readonly connectionId: string;
  readonly name: string;
  readonly role: string;
  /** As typed, in Grafana's units; empty means never and needs {@link neverEnds}. */
  readonly timeToLive: string;
  /** The explicit yes to a key without an end. */
  readonly neverEnds: boolean;
  readonly keyKind: KeyKind;
  /** Of a service-account token. */
  readonly account?: { readonly existingId: number } | { readonly newName: string };
}

/** What came of making a key. Whatever was made on the server is told. */
export type GrafanaKeyMade =
  | { readonly outcome: 'stored'; readonly id: string; readonly notes: readonly string[] }
  | {
      readonly outcome: 'refused';
      readonly problem: Problem;
      /** Legacy keys are gone there: the same as a service-account token is the way. */
      readonly instead?: KeyKind;
      /** An expired key has this name: it can be deleted first. */
      readonly blockedBy?: ServerKeyRef;
      /** How to switch keys on in Azure Managed Grafana. */
      readonly switchOn?: SwitchKeysOn;
    }
  /** The answer was lost: a key may be, or is, on the server, without its secret here. */
  | { readonly outcome: 'unsure'; readonly problem: Problem; readonly found?: ServerKeyRef };

/** One row of "Keys on the server". */
export interface ServerKeyRow extends ServerKey {
  /** The credential here that stands for it, or that had it before its last renewal. */
  readonly credentialId?: string;
  /**
   * Whether this app holds its secret, only watches it, or knows nothing of it. `former`: a renewal
   * replaced it, and it is on the server until its time of grace is over.
   */
  readonly here: 'held' | 'watched' | 'former' | 'not-here';
  /** The connection signs in with this one: deleting it needs a second yes. */
  readonly signsIn: boolean;
}

export interface ServerKeysAnswer {
  readonly rows: readonly ServerKeyRow[];
  /** Credentials here that the server no longer has. */
  readonly gone: readonly { readonly credentialId: string; readonly name: string }[];
  /** Kinds that could not be listed, and why. */
  readonly notes: readonly string[];
}

export interface ServerKeysDeleted {
  readonly deleted: number;
  /** One sentence for each that could not be deleted. */
  readonly failures: readonly string[];
}

export interface KeyTestAnswer {
  readonly alive: boolean;
  /** The status in words, with the code. */
  readonly words: string;
  readonly status: string;
  /** HTTP status, where there was an answer. */
  readonly code?: number;
}
