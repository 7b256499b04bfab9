import type { CopyForm } from '../domain/copy-form';
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
