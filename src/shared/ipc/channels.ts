import type { Api } from './api';

/** The names of all requests, for the preload, which must stay small. */
export const CHANNELS = [
  'getSnapshot',
  'getSnapshotText',
  'getSnapshotHeadText',
  'getReminders',
  'addApimService',
  'editApimService',
  'removeSource',
  'createApimToken',
  'resignCredential',
  'editCredential',
  'removeCredential',
  'copyCredential',
  'revealCredential',
  'endReveal',
  'clearClipboard',
  'editSettings',
  'snooze',
  'sendTestNotification',
  'checkHealth',
  'recoverMetadata',
  'openLink',
  'moveToSecretFile',
  'moveToKeychain',
  'changeSecretPassphrase',
  'addGrafanaConnection',
  'editGrafanaConnection',
  'tryGrafanaConnection',
  'testGrafanaConnection',
  'searchServiceAccounts',
  'createGrafanaKey',
  'listServerKeys',
  'deleteServerKeys',
  'watchServerKeys',
  'testGrafanaKey',
  'addApimGateway',
  'editApimGateway',
  'createGatewayToken',
  'resignGatewayToken',
  'switchKey',
  'rollKey',
  'readUnknownSecret',
  'deleteUnknownSecret',
  'leaveUnknownSecrets',
  'readPasted',
  'addEntered',
  'replaceSecret',
  'renewCredential',
  'undoRenewal',
  'settleFormer',
  'clearInterrupted',
  'testCredential',
  'getLeakAdvice',
  'setUsages',
  'markDeployed',
  'archiveCredential',
  'openPlace',
  'getHistory',
  'clearHistory',
  'lock',
  'unlock',
  'unlockFromCopy',
  'giveUpLostSecrets',
  'unlockByTouchId',
  'setPassphrase',
  'removePassphrase',
  'getShortcuts',
  'setShortcut',
  'quickSearch',
  'quickCopy',
  'quickClose',
  'getDraft',
  'saveDraft',
  'dropDraft',
  'getSystemInfo',
  'checkKeychain',
  'openFolder',
  'getDiagnosis',
  'saveDiagnosis',
  'reportFault',
  'restartWindow',
  'getUpdates',
  'lookForUpdates',
  'loadUpdate',
  'chooseCalendarFolder',
  'chooseCalendar',
  'leaveCalendarFolder',
  'addToCalendar',
  'saveCalendarFile',
  'chooseImportFile',
  'openDroppedImport',
  'changeImport',
  'listImportRows',
  'chooseImportRows',
  'runImport',
  'getImportProgress',
  'trashImportFile',
  'forgetImport',
  'getBackups',
  'chooseBackupFolder',
  'leaveBackupFolder',
  'keepBackups',
  'setRecoveryPassphrase',
  'backUpNow',
  'findBackup',
  'openBackup',
  'restoreBackup',
  'closeBackup',
  'undoRestore',
  'exportEncrypted',
  'exportPlain',
] as const satisfies readonly (keyof Api)[];

export type Channel = (typeof CHANNELS)[number];

/** All that the quick copy box may ask. */
export const QUICK_CHANNELS = [
  'quickSearch',
  'quickCopy',
  'quickClose',
  'unlock',
  'unlockByTouchId',
] as const satisfies readonly Channel[];

export type QuickChannel = (typeof QUICK_CHANNELS)[number];

/** What only that box may ask. */
type QuickOnly = Extract<QuickChannel, `quick${string}`>;

/** All that the main window may ask. */
export type WindowChannel = Exclude<Channel, QuickOnly>;

export const WINDOW_CHANNELS: readonly WindowChannel[] = CHANNELS.filter(
  (channel): channel is WindowChannel => !channel.startsWith('quick'),
);

/** The windows of the app, as those who ask. */
export type Asker = 'window' | 'quick-copy';

const MAY_ASK: Readonly<Record<Asker, ReadonlySet<Channel>>> = {
  window: new Set(WINDOW_CHANNELS),
  'quick-copy': new Set(QUICK_CHANNELS),
};

/** Whether a request is any business of that window. */
export function mayAsk(asker: Asker, channel: Channel): boolean {
  return MAY_ASK[asker].has(channel);
}

/** Messages from the app to the window. */
export const EVENT_CHANGED = 'tokentray:changed';
export const EVENT_CONCEAL = 'tokentray:conceal';
export const EVENT_NAVIGATE = 'tokentray:navigate';

/** The name of a request on Electron's wire. */
export function wireName(channel: Channel): string {
  return `tokentray:${channel}`;
}
