import type { ApimFormat, GrafanaKey, KeyRole, LeadTimes } from '../domain/model';
import type { ExpiryState } from '../domain/reminders/expiry-state';
import type { Problem } from '../domain/result';
import type { Settings } from '../domain/settings';

/** An API Management service as the window sees it: which keys are held, never the keys. */
export interface ApimServiceView {
  readonly kind: 'apim-service';
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly identifier: string;
  readonly environment: string;
  readonly hasKey: { readonly primary: boolean; readonly secondary: boolean };
  /** ISO UTC; when each key was last typed in. */
  readonly keyChangedAt: { readonly primary?: string; readonly secondary?: string };
  readonly credentialNames: readonly string[];
}

/** A Grafana connection as the window sees it: how it signs in, never with what. */
export interface GrafanaConnectionView {
  readonly kind: 'grafana-connection';
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly orgId?: number;
  readonly environment: string;
  readonly signIn: GrafanaSignInView;
  readonly trustedFingerprint?: string;
  readonly allowHttp: boolean;
  readonly credentialNames: readonly string[];
}

export type GrafanaSignInView =
  | { readonly method: 'credential'; readonly credentialId: string }
  | { readonly method: 'password'; readonly user: string }
  | { readonly method: 'azure-cli'; readonly tenant?: string; readonly audience?: string };

export type SourceView = ApimServiceView | GrafanaConnectionView;

/** What the window shows of every credential. */
export interface CredentialViewBase {
  readonly id: string;
  readonly name: string;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly environment: string;
  readonly createdAt: string;
  readonly state: ExpiryState;
  readonly favourite: boolean;
  /** Absent: those of the settings. */
  readonly leadTimes?: LeadTimes;
  /** The command that reads the secret from an environment variable; holds no secret. */
  readonly curl: string;
  /** The environment variable that {@link curl} reads. */
  readonly variable: string;
  /** What the secret is called in a sentence: `token`, `key`. */
  readonly secretNoun: string;
  /** False: it is only watched, and there is nothing to copy. */
  readonly heldHere: boolean;
  /** The app can make a new one without asking anybody. */
  readonly renewable: boolean;
}

export interface ApimTokenView extends CredentialViewBase {
  readonly kind: 'apim-token';
  readonly host: string;
  readonly identifier: string;
  readonly keyRole: KeyRole;
  readonly format: ApimFormat;
  /** ISO UTC with seven fractional digits. */
  readonly expiresAt: string;
  readonly ttlSeconds: number;
  readonly issuedAt: string;
  /** The key it was signed with has been replaced since; it must be signed again. */
  readonly signedWithOldKey: boolean;
}

export interface GrafanaKeyView extends CredentialViewBase {
  readonly kind: 'grafana-key';
  readonly url: string;
  readonly keyKind: GrafanaKey['keyKind'];
  readonly role?: string;
  readonly serviceAccountName?: string;
  readonly serverKeyId?: number;
  /** ISO UTC with seven fractional digits; absent: no end. */
  readonly expiresAt?: string;
  readonly ttlSeconds?: number;
  readonly issuedAt?: string;
  readonly onServer?: GrafanaKey['onServer'];
  /** Its connection signs in with this one. */
  readonly signsIn: boolean;
}

/** A credential's names and dates as the window sees them. */
export type CredentialView = ApimTokenView | GrafanaKeyView;

/** What is wrong with the app's surroundings, each as a sentence with what to do. */
export interface HealthView {
  readonly keychain: { readonly ok: boolean; readonly problem?: Problem };
  readonly notifications: { readonly ok: boolean; readonly problem?: Problem };
  readonly metadata:
    | { readonly ok: true }
    | { readonly ok: false; readonly problem: Problem; readonly backupUsable: boolean };
  readonly settings: { readonly ok: boolean; readonly problem?: Problem };
  readonly clock: { readonly ok: boolean; readonly problem?: Problem };
}

export interface Snapshot {
  /** Milliseconds since 1970 UTC when it was taken. */
  readonly nowMs: number;
  readonly sources: readonly SourceView[];
  readonly credentials: readonly CredentialView[];
  readonly settings: Settings;
  readonly health: HealthView;
}
