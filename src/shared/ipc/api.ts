import type { CopyForm } from '../domain/copy-form';
import type { ServerKeyRef } from '../domain/grafana/server-key';
import type { EntryValues } from '../domain/kinds/entry';
import type { LeakAdvice } from '../domain/kinds/kind';
import type { LinkId } from '../domain/links';
import type { ApimFormat, KeyRole } from '../domain/model';
import type { SnoozeChoice } from '../domain/reminders/snooze-until';
import type { Result } from '../domain/result';
import type { Settings } from '../domain/settings';
import type { BackupApi } from './backup-requests';
import type { CalendarApi } from './calendar-requests';
import type { QuickChannel, WindowChannel } from './channels';
import type { DraftRequests } from './draft-requests';
import type {
  GrafanaConnectionInput,
  GrafanaKeyInput,
  GrafanaKeyMade,
  GrafanaTestAnswer,
  KeyTestAnswer,
  ServerKeysAnswer,
  ServerKeysDeleted,
  ServiceAccountsAnswer,
} from './grafana-requests';
import type { ImportApi, ImportView } from './import-requests';
import type {
  ApimGatewayInput,
  CredentialTestAnswer,
  GatewayTokenInput,
  HistoryRow,
  KeySwitched,
  Renewed,
  RenewOptions,
  UsageInput,
} from './lifecycle-requests';
import type { EnteredInput, PasteInput, PasteRead, ReplacementInput } from './paste-requests';
import type { QuickCopyApi } from './quick-copy-requests';
import type {
  DiagnosisSaved,
  FolderName,
  KeychainCheck,
  SystemInfo,
  WindowFault,
} from './system-requests';
import type { UpdateApi } from './update-requests';
import type { HealthView, Snapshot } from './views';

export type { SnoozeChoice } from '../domain/reminders/snooze-until';
export type * from './backup-requests';
export type * from './calendar-requests';
export type * from './draft-requests';
export type * from './grafana-requests';
export type * from './import-requests';
export type * from './lifecycle-requests';
export type * from './paste-requests';
export type * from './quick-copy-requests';
export type * from './system-requests';
export type * from './update-requests';
export type * from './views';

/** Where in the window to go. */
export type WindowTarget =
  | { readonly page: 'credential' | 'leaked' | 'replace'; readonly credentialId: string }
  /** With what is on the clipboard, or empty. */
  | { readonly page: 'add'; readonly fromClipboard?: true }
  | {
      readonly page:
        | 'credentials'
        | 'new-token'
        | 'services'
        | 'new-service'
        | 'new-gateway'
        | 'new-entry'
        | 'import'
        | 'new-connection'
        | 'new-key'
        | 'reminders'
        | 'settings';
    };

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

/** What is absent stays as it is. */
export interface CredentialEdit {
  readonly name: string;
  readonly favourite: boolean;
  /** As typed (`30d, 7d, 1h`, `off`); empty takes those of the settings. */
  readonly leadTimes: string;
  /** As typed, separated by commas. */
  readonly tags?: string;
  readonly notes?: string;
  /** As typed (`3d`); empty: it is not renewed by itself. */
  readonly autoRenew?: string;
  /** Of a kind that is entered by hand: environment and its own fields. */
  readonly entered?: { readonly environment: string; readonly values: EntryValues };
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

/** One row of the Reminders page. */
export interface ReminderRow {
  readonly credentialId: string;
  readonly credentialName: string;
  readonly environment: string;
  readonly expiresAt: string;
  /** It is the end of the former secret, which so many places have still. */
  readonly formerAtPlaces?: number;
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
  readonly accent?: Settings['accent'];
  readonly zoomPercent?: number;
  readonly language?: Settings['language'];
  readonly launchAtLogin?: boolean;
  readonly overview?: Settings['overview'];
  readonly automaticUpdates?: boolean;
  readonly welcomed?: boolean;
  readonly lock?: Settings['lock'];
}

/** What came of moving all secrets. */
export interface SecretsMoved {
  /** Former copies that could not be removed yet; it is tried again at the next start. */
  readonly leftInKeychain: number;
}

/** Everything the window can ask of the app. Each may be refused with a sentence. */
export interface Api
  extends BackupApi,
    CalendarApi,
    DraftRequests,
    ImportApi,
    QuickCopyApi,
    UpdateApi {
  getSnapshot(): Snapshot;
  /** The same as JSON: one text passes the bridge at once, thousands of objects one by one. */
  getSnapshotText(): string;
  /** The head of it, as JSON; all of it where there is nothing to leave out. */
  getSnapshotHeadText(): string;
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
  /** No secret is shown any more. */
  endReveal(): null;
  clearClipboard(): null;
  editSettings(edit: SettingsEdit): Settings;
  snooze(credentialId: string, choice: SnoozeChoice): null;
  /** A sentence that says it was shown; refused with what is wrong where it was not. */
  sendTestNotification(): string;
  /** Looks again at keychain and notification service. */
  checkHealth(): HealthView;
  recoverMetadata(choice: 'backup' | 'empty'): null;
  openLink(link: LinkId): null;

  /** Moves all secrets into a file under this passphrase. */
  moveToSecretFile(passphrase: string): SecretsMoved;
  /** Moves all secrets from the opened file back into the keychain. */
  moveToKeychain(): SecretsMoved;
  changeSecretPassphrase(old: string, next: string): null;

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

  addApimGateway(input: ApimGatewayInput): Saved;
  editApimGateway(id: string, input: ApimGatewayInput): Saved;
  createGatewayToken(input: GatewayTokenInput): Saved;
  resignGatewayToken(id: string, input: Pick<GatewayTokenInput, 'keyRole' | 'expiry'>): Saved;
  /** Signs all tokens of a source with its other key, all or none. */
  switchKey(sourceId: string, to: KeyRole): KeySwitched;
  /** Begins or ends the guided rolling of a key; `null` ends it. */
  rollKey(sourceId: string, role: KeyRole | null): null;

  /** Tells what an unknown entry of the keychain is; its secret stays in the app. */
  readUnknownSecret(secretId: string): PasteRead;
  deleteUnknownSecret(secretId: string): null;
  /** Leaves all unknown entries where they are, and says no more of them on top of every page. */
  leaveUnknownSecrets(): null;

  readPasted(input: PasteInput): PasteRead;
  addEntered(input: EnteredInput): Saved;
  /** Renews what is made elsewhere: by its new secret, or only its new end. */
  replaceSecret(id: string, input: ReplacementInput): Saved;

  /** Renews on the same terms what the app can renew without asking. */
  renewCredential(id: string, options: RenewOptions): Renewed;
  /** Brings the last replaced key back while its server still has it. */
  undoRenewal(id: string): Saved;
  /** Deletes a replaced key on its server now, or leaves it there and forgets it. */
  settleFormer(id: string, serverKeyId: number, choice: 'delete' | 'leave'): null;
  /** Looks on the server for what an interrupted creation left, and deletes it there. */
  clearInterrupted(creationId: string): string;
  /** A sentence and whether it works; refused for a kind that no call can test. */
  testCredential(id: string): CredentialTestAnswer;

  /** What to do when its secret got out. */
  getLeakAdvice(id: string): LeakAdvice;

  setUsages(id: string, usages: readonly UsageInput[]): Saved;
  markDeployed(id: string, usageId: string, deployed: boolean): null;
  archiveCredential(id: string, archived: boolean): null;
  /** Opens the page of a place where it is used; `null`: the page on which a new one is made. */
  openPlace(id: string, usageId: string | null): null;
  /** The latest first. */
  getHistory(id: string): readonly HistoryRow[];
  clearHistory(id: string): null;

  /** Locks at once; does nothing where the lock is off. */
  lock(): null;
  unlock(passphrase: string): null;
  /** Where the encrypted file is damaged: from the copies beside it. */
  unlockFromCopy(passphrase: string): null;
  /** Where the encrypted file is gone: on with the keychain, and without its secrets. */
  giveUpLostSecrets(): null;
  unlockByTouchId(): null;
  /** Switches the lock on (`current` is empty then), or changes its passphrase. */
  setPassphrase(next: string, current: string): null;
  /** Switches the lock off. */
  removePassphrase(current: string): null;
  getSystemInfo(): SystemInfo;
  /** Asks keychain or encrypted file how it stands; never prompts anybody. */
  checkKeychain(): KeychainCheck;
  /** Shows one of the app's folders in the system's file manager. */
  openFolder(folder: FolderName): null;
  /** The text of a diagnosis as of now, without secrets; names of credentials only if asked for. */
  getDiagnosis(withNames: boolean): string;
  /** Saves the diagnosis that was shown last where the user says. */
  saveDiagnosis(): DiagnosisSaved;
  /** Something in the window failed; goes to the log. */
  reportFault(fault: WindowFault): null;
  /** Draws the window anew from nothing. */
  restartWindow(): null;
}

type Requests<Names extends keyof Api> = {
  readonly [K in Names]: (...args: Parameters<Api[K]>) => Promise<Result<ReturnType<Api[K]>>>;
};

/** What the preload of the quick copy box puts at `window.quickCopy`. */
export type QuickBridge = Requests<QuickChannel> & {
  /** What is shown may have changed. Gives a function that stops the calls. */
  onChanged(listener: () => void): () => void;
};

/** What the preload puts at `window.tokentray`. */
export type Bridge = Requests<Exclude<WindowChannel, 'openDroppedImport'>> & {
  /** Opens a file that was dropped: the page has the file, and never its path. */
  openDroppedImport(file: object): Promise<Result<ImportView>>;
  /** Something in the snapshot changed. Gives a function that stops the calls. */
  onChanged(listener: () => void): () => void;
  /** A secret that is shown has to be hidden now. */
  onConceal(listener: () => void): () => void;
  /** The tray, a notification or a second start asks for a page. */
  onNavigate(listener: (target: WindowTarget) => void): () => void;
};
