import type { EntryValues } from '../domain/kinds/entry';
import type { Fact } from '../domain/kinds/kind';
import type { Renewal, SecretNoun } from '../domain/kinds/traits';
import type {
  ApimFormat,
  AutoRenew,
  Credential,
  FormerKey,
  GrafanaKey,
  KeyRole,
  LeadTimes,
  Usage,
} from '../domain/model';
import type { OverviewSums } from '../domain/overview';
import type { ExpiryState } from '../domain/reminders/expiry-state';
import type { Problem } from '../domain/result';
import type { Settings } from '../domain/settings';
import type { InterruptedCreation } from './lifecycle-requests';

/** What has a primary and a secondary key as the window sees it: which are held, never the keys. */
export interface SigningSourceViewBase {
  readonly id: string;
  readonly name: string;
  readonly environment: string;
  readonly hasKey: { readonly primary: boolean; readonly secondary: boolean };
  /** ISO UTC; when each key was last typed in. */
  readonly keyChangedAt: { readonly primary?: string; readonly secondary?: string };
  readonly credentialNames: readonly string[];
  /** A key that is named here is gone from the keychain: it has to be entered again. */
  readonly secretMissing?: true;
  /** A key is being rolled: `role` gets a new value in the portal. */
  readonly roll?: { readonly role: KeyRole; readonly startedAt: string };
}

export interface ApimServiceView extends SigningSourceViewBase {
  readonly kind: 'apim-service';
  readonly host: string;
  readonly identifier: string;
}

export interface ApimGatewayView extends SigningSourceViewBase {
  readonly kind: 'apim-gateway';
  readonly gatewayId: string;
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
  /** Its password is gone from the keychain: it has to be entered again. */
  readonly secretMissing?: true;
}

export type GrafanaSignInView =
  | { readonly method: 'credential'; readonly credentialId: string }
  | { readonly method: 'password'; readonly user: string }
  | { readonly method: 'azure-cli'; readonly tenant?: string; readonly audience?: string };

export type SourceView = ApimServiceView | ApimGatewayView | GrafanaConnectionView;

/** What the window shows of every credential. */
export interface CredentialViewBase {
  readonly id: string;
  readonly name: string;
  /** Absent for a kind that belongs to no service or connection. */
  readonly sourceId?: string;
  readonly sourceName: string;
  readonly environment: string;
  readonly createdAt: string;
  readonly state: ExpiryState;
  readonly favourite: boolean;
  /** Absent: those of the settings. */
  readonly leadTimes?: LeadTimes;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly archived: boolean;
  readonly usages: readonly Usage[];
  /**
   * Renewed, but some places still have the former secret: the end that is announced is that one.
   * `expiresAt` is absent where the former has no end.
   */
  readonly undeployed?: { readonly places: number; readonly expiresAt?: string };
  readonly autoRenew?: AutoRenew;
  /** A word on what its maker gave up, for the lists. */
  readonly retired: boolean;
  /** Whether a call can tell that it still works. */
  readonly testable: boolean;
  /** The command that reads the secret from an environment variable; absent: there is none. */
  readonly curl?: string;
  /** The environment variable that {@link curl} reads. */
  readonly variable: string;
  /** What the secret is called in a sentence: `token`, `key`. */
  readonly secretNoun: SecretNoun;
  /** False: it is only watched, and there is nothing to copy. */
  readonly heldHere: boolean;
  /** It was held here, and is gone from the keychain: it has to be pasted or made again. */
  readonly secretMissing?: true;
  readonly renewal: Renewal;
  /** The app can make a new one without asking anybody. */
  readonly renewable: boolean;
}

/** What is shown of every token that is signed here. */
export interface SignedTokenView extends CredentialViewBase {
  readonly sourceId: string;
  readonly identifier: string;
  readonly keyRole: KeyRole;
  /** ISO UTC with seven fractional digits. */
  readonly expiresAt: string;
  readonly ttlSeconds: number;
  readonly issuedAt: string;
  /** The key it was signed with has been replaced since; it must be signed again. */
  readonly signedWithOldKey: boolean;
}

export interface ApimTokenView extends SignedTokenView {
  readonly kind: 'apim-token';
  readonly host: string;
  readonly format: ApimFormat;
}

export interface GatewayTokenView extends SignedTokenView {
  readonly kind: 'gateway-token';
}

export interface GrafanaKeyView extends CredentialViewBase {
  readonly kind: 'grafana-key';
  readonly sourceId: string;
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
  readonly graceSeconds: number;
  /** Replaced ones that are still on the server; undoing brings the last one back. */
  readonly formers: readonly FormerKeyView[];
}

/** A replaced key that its server still has. */
export type FormerKeyView = Omit<FormerKey, 'secretId' | 'fingerprint'> & {
  /** Its secret is still here, so that it can be brought back. */
  readonly undoable: boolean;
};

/** The kinds that are entered by hand. */
export type EnteredKind = Exclude<
  Credential['kind'],
  'apim-token' | 'gateway-token' | 'grafana-key'
>;

/** A credential that is entered by hand, described by its kind. */
export interface EnteredView extends CredentialViewBase {
  readonly kind: EnteredKind;
  readonly expiresAt?: string;
  readonly issuedAt?: string;
  readonly ttlSeconds?: number;
  readonly facts: readonly Fact[];
  /** What stands in the fields of its entry form. */
  readonly values: EntryValues;
}

/** A credential's names and dates as the window sees them. */
export type CredentialView = ApimTokenView | GatewayTokenView | GrafanaKeyView | EnteredView;

/** What is wrong with the app's surroundings, each as a sentence with what to do. */
export interface HealthView {
  readonly keychain: { readonly ok: boolean; readonly problem?: Problem };
  readonly notifications: { readonly ok: boolean; readonly problem?: Problem };
  readonly metadata:
    | { readonly ok: true }
    | { readonly ok: false; readonly problem: Problem; readonly backupUsable: boolean };
  readonly settings: { readonly ok: boolean; readonly problem?: Problem };
  readonly clock: { readonly ok: boolean; readonly problem?: Problem };
  /** Of the backups that are made by themselves. */
  readonly backups: { readonly ok: boolean; readonly problem?: Problem };
  /** Of the calendar that is kept in a folder. */
  readonly calendar: { readonly ok: boolean; readonly problem?: Problem };
}

/** How keychain and metadata agree, as far as could be told without asking anybody. */
export interface KeychainAuditView {
  /** ISO UTC of the last comparison; absent where none could be made yet. */
  readonly at?: string;
  /** What the keychain has under this app's name that nothing here refers to. */
  readonly unknown: readonly {
    readonly secretId: string;
    /** The user has chosen to leave it there. */
    readonly left: boolean;
  }[];
}

/** Whether the window shows anything at all. */
export interface LockView {
  /** `off`: nothing ever asks for a passphrase. */
  readonly state: 'off' | 'locked' | 'unlocked';
  /** Whose passphrase it is: the encrypted file's that holds the secrets, or the app's own. */
  readonly why: 'file' | 'lock';
  /** `touch-id`: that first, the passphrase where it fails. */
  readonly method: 'passphrase' | 'touch-id';
  /** After wrong ones: milliseconds since 1970 UTC until which no passphrase is looked at. */
  readonly waitUntilMs?: number;
}

/** Where the secrets are. */
export interface SecretsView {
  readonly where: Settings['secretsIn'];
}

/** How the system looks to its user, as far as it tells. */
export interface SystemLook {
  /** BCP 47 tag of the locale in which dates are written; absent where the system names none. */
  readonly locale?: string;
  /** `#rrggbb`; absent where the system tells none. */
  readonly accent?: string;
}

/** What is told of the credentials that the head of a snapshot leaves out. */
export interface SnapshotRest {
  /** How many are in use, and how many archived: all of them, those of the head too. */
  readonly inUse: number;
  readonly archived: number;
  /** Of those in use, as of then and for the days that the settings choose. */
  readonly overview: OverviewSums;
}

/**
 * While the app is locked, sources, credentials and what was interrupted are left out. The head of a
 * snapshot is what a window begins with: of many credentials only those that its list shows first.
 */
export interface Snapshot {
  /** Milliseconds since 1970 UTC when it was taken. */
  readonly nowMs: number;
  readonly sources: readonly SourceView[];
  readonly credentials: readonly CredentialView[];
  /** Only of a head; where it is absent, `credentials` are all there are. */
  readonly rest?: SnapshotRest;
  /** Keys that an interrupted creation left on a server, or may have left. */
  readonly interrupted: readonly InterruptedCreation[];
  readonly settings: Settings;
  readonly secrets: SecretsView;
  readonly health: HealthView;
  readonly keychainAudit: KeychainAuditView;
  readonly lock: LockView;
  readonly look: SystemLook;
}
