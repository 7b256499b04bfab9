import type { CopyForm } from '../domain/copy-form';
import type { SwitchKeysOn } from '../domain/grafana/azure-managed';
import type { KeyKind, ServerKeyKinds } from '../domain/grafana/key-kinds';
import type { ServerKey, ServerKeyRef, ServiceAccount } from '../domain/grafana/server-key';
import type { LinkId } from '../domain/links';
import type { ApimFormat, GrafanaKey, KeyRole, LeadTimes } from '../domain/model';
import type { ExpiryState } from '../domain/reminders/expiry-state';
import type { Problem, Result } from '../domain/result';
import type { Settings } from '../domain/settings';

/** Where in the window to go. */
export type WindowTarget =
  | { readonly page: 'credential'; readonly credentialId: string }
  | {
      readonly page:
        | 'credentials'
        | 'new-token'
        | 'services'
        | 'new-service'
        | 'new-connection'
        | 'new-key'
        | 'reminders'
        | 'settings';
    };

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

/** Typed in the form; the keys travel from the form to the keychain and never back. */
export interface ApimServiceInput {
  readonly name: string;
  readonly host: string;
  readonly identifier: string;
  readonly environment: string;
  /** Empty in an edit: the stored key stays. */
  readonly primaryKey: string;
  readonly secondaryKey: string;
}

export interface ApimTokenInput {
  readonly name: string;
  readonly sourceId: string;
  readonly keyRole: KeyRole;
  readonly format: ApimFormat;
  /** As typed; see `parseExpiry`. */
  readonly expiry: string;
}

export interface ResignInput {
  readonly keyRole: KeyRole;
  readonly format: ApimFormat;
  readonly expiry: string;
}

export interface CredentialEdit {
  readonly name: string;
  readonly favourite: boolean;
  /** As typed (`30d, 7d, 1h`, `off`); empty takes those of the settings. */
  readonly leadTimes: string;
}

/** What was saved, and remarks such as "a trailing newline was removed from the key". */
export interface Saved {
  readonly id: string;
  readonly notes: readonly string[];
}

export interface Copied {
  /** Names the credential and its environment. */
  readonly message: string;
  /** 0: it stays on the clipboard. */
  readonly clearsInSeconds: number;
}

export type SnoozeChoice = 'hour' | 'tomorrow' | 'workday';

/** One row of the Reminders page. */
export interface ReminderRow {
  readonly credentialId: string;
  readonly credentialName: string;
  readonly environment: string;
  readonly expiresAt: string;
  /** Seconds before expiry; absent for a snooze. */
  readonly leadSeconds?: number;
  /** ISO UTC: when it will be, or was, announced. */
  readonly at: string;
  /**
   * For announced ones: shown alone, in a digest, folded into a later one, or perhaps not at all
   * because the app died twice while showing it.
   */
  readonly how?: 'single' | 'digest' | 'folded' | 'snooze' | 'perhaps';
  /** For pending ones: why it could not be shown. */
  readonly reason?: string;
}

export interface RemindersView {
  readonly upcoming: readonly ReminderRow[];
  readonly announced: readonly ReminderRow[];
  readonly pending: readonly ReminderRow[];
}

/** A change of the settings; lead times as typed. */
export interface SettingsEdit {
  readonly clipboardClearSeconds?: number;
  readonly leadTimes?: string;
  readonly quietHours?: Settings['quietHours'];
  readonly quietWeekends?: boolean;
  readonly theme?: Settings['theme'];
  readonly launchAtLogin?: boolean;
  readonly welcomed?: boolean;
}

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
  /** The credential here that stands for it. */
  readonly credentialId?: string;
  /** Whether this app holds its secret, only watches it, or knows nothing of it. */
  readonly here: 'held' | 'watched' | 'not-here';
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

/** Everything the window can ask of the app. Each may be refused with a sentence. */
export interface Api {
  getSnapshot(): Snapshot;
  getReminders(): RemindersView;
  addApimService(input: ApimServiceInput): Saved;
  editApimService(id: string, input: ApimServiceInput): Saved;
  removeSource(id: string): null;
  createApimToken(input: ApimTokenInput): Saved;
  /** Signs again with a new expiry; key and format may change too. */
  resignCredential(id: string, input: ResignInput): Saved;
  editCredential(id: string, edit: CredentialEdit): Saved;
  removeCredential(id: string): null;
  copyCredential(id: string, form: CopyForm): Copied;
  /** The one secret the user asked to see. */
  revealCredential(id: string): string;
  clearClipboard(): null;
  editSettings(edit: SettingsEdit): Settings;
  snooze(credentialId: string, choice: SnoozeChoice): null;
  /** A sentence that says it was shown; refused with what is wrong where it was not. */
  sendTestNotification(): string;
  /** Looks again at keychain and notification service. */
  checkHealth(): HealthView;
  recoverMetadata(choice: 'backup' | 'empty'): null;
  openLink(link: LinkId): null;

  addGrafanaConnection(input: GrafanaConnectionInput): Saved;
  editGrafanaConnection(id: string, input: GrafanaConnectionInput): Saved;
  /** Tries a connection as typed, before it is saved; `id` names the one whose secret is kept. */
  tryGrafanaConnection(input: GrafanaConnectionInput, id: string | null): GrafanaTestAnswer;
  testGrafanaConnection(id: string): GrafanaTestAnswer;
  /** `page` counts from 1. */
  searchServiceAccounts(connectionId: string, query: string, page: number): ServiceAccountsAnswer;
  /** Stores the new key in the keychain before anything else; the secret is not in the answer. */
  createGrafanaKey(input: GrafanaKeyInput): GrafanaKeyMade;
  listServerKeys(connectionId: string, includeExpired: boolean): ServerKeysAnswer;
  /** `evenSignIn` is the second yes to deleting the key that the connection signs in with. */
  deleteServerKeys(
    connectionId: string,
    keys: readonly ServerKeyRef[],
    evenSignIn: boolean,
  ): ServerKeysDeleted;
  /** Watches keys without their secrets; `all` takes every live one that is not here yet. */
  watchServerKeys(connectionId: string, keys: readonly ServerKeyRef[] | 'all'): Saved;
  testGrafanaKey(credentialId: string): KeyTestAnswer;
}

/** What the preload puts at `window.tokentray`. */
export type Bridge = {
  readonly [K in keyof Api]: (...args: Parameters<Api[K]>) => Promise<Result<ReturnType<Api[K]>>>;
} & {
  /** Something in the snapshot changed. Gives a function that stops the calls. */
  onChanged(listener: () => void): () => void;
  /** The tray, a notification or a second start asks for a page. */
  onNavigate(listener: (target: WindowTarget) => void): () => void;
};
