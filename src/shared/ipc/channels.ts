import type { Api } from './api';

/** The names of all requests, for the preload, which must stay small. */
export const CHANNELS = [
  'getSnapshot',
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
  'unlockByTouchId',
  'setPassphrase',
  'removePassphrase',
  'getDraft',
  'saveDraft',
  'dropDraft',
  'getSystemInfo',
  'openFolder',
  'getDiagnosis',
  'saveDiagnosis',
  'reportFault',
  'restartWindow',
] as const satisfies readonly (keyof Api)[];

export type Channel = (typeof CHANNELS)[number];

/** Messages from the app to the window. */
export const EVENT_CHANGED = 'tokentray:changed';
export const EVENT_CONCEAL = 'tokentray:conceal';
export const EVENT_NAVIGATE = 'tokentray:navigate';

/** The name of a request on Electron's wire. */
export function wireName(channel: Channel): string {
  return `tokentray:${channel}`;
}
