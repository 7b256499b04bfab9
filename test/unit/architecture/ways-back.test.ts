import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHANNELS, type Channel } from '../../../src/shared/ipc/channels';

/**
 * What protects a person from each request:
 * - `reads`: nothing that is kept changes;
 * - `asks`: a dialog, or a form with everything to be seen, has been sent;
 * - `undo`: the message that says it was done offers to take it back;
 * - `back`: the control that did it brings it back, in one click.
 */
type Way = 'reads' | 'asks' | 'undo' | 'back';

/** A new request has to be entered here, and keep to it. Decision 74 tells of those in doubt. */
const WAYS: Readonly<Record<string, Way>> = {
  addApimService: 'asks',
  editApimService: 'asks',
  removeSource: 'asks',
  createApimToken: 'asks',
  resignCredential: 'asks',
  editCredential: 'undo',
  removeCredential: 'asks',
  editSettings: 'undo',
  snooze: 'back',
  recoverMetadata: 'asks',
  moveToSecretFile: 'asks',
  moveToKeychain: 'asks',
  changeSecretPassphrase: 'asks',
  addGrafanaConnection: 'asks',
  editGrafanaConnection: 'asks',
  createGrafanaKey: 'asks',
  deleteServerKeys: 'asks',
  watchServerKeys: 'undo',
  addApimGateway: 'asks',
  editApimGateway: 'asks',
  createGatewayToken: 'asks',
  resignGatewayToken: 'asks',
  switchKey: 'asks',
  rollKey: 'back',
  deleteUnknownSecret: 'asks',
  leaveUnknownSecrets: 'back',
  addEntered: 'asks',
  replaceSecret: 'asks',
  renewCredential: 'asks',
  undoRenewal: 'asks',
  settleFormer: 'asks',
  clearInterrupted: 'asks',
  setUsages: 'asks',
  markDeployed: 'undo',
  archiveCredential: 'undo',
  clearHistory: 'asks',
  setPassphrase: 'asks',
  removePassphrase: 'asks',
  lock: 'back',
  saveDraft: 'back',
  dropDraft: 'asks',
  giveUpLostSecrets: 'asks',
  chooseBackupFolder: 'asks',
  loadUpdate: 'asks',
  chooseCalendarFolder: 'back',
  chooseCalendar: 'back',
  leaveCalendarFolder: 'back',
  leaveBackupFolder: 'back',
  runImport: 'asks',
  trashImportFile: 'asks',
  setShortcut: 'back',
  keepBackups: 'back',
  setRecoveryPassphrase: 'asks',
  restoreBackup: 'asks',
  undoRestore: 'back',
};

/** Those that change nothing that is kept. */
const READS: ReadonlySet<string> = new Set([
  'getSnapshot',
  'getSnapshotText',
  'getSnapshotHeadText',
  'getUpdates',
  'lookForUpdates',
  'getReminders',
  'copyCredential',
  'revealCredential',
  'endReveal',
  'clearClipboard',
  'sendTestNotification',
  'checkHealth',
  'openLink',
  'tryGrafanaConnection',
  'testGrafanaConnection',
  'searchServiceAccounts',
  'listServerKeys',
  'testGrafanaKey',
  'readUnknownSecret',
  'readPasted',
  'testCredential',
  'getLeakAdvice',
  'openPlace',
  'getHistory',
  'unlock',
  'unlockByTouchId',
  'getDraft',
  'getSystemInfo',
  // An import is read, matched and looked at before anything is written.
  'chooseImportFile',
  'openDroppedImport',
  'changeImport',
  'listImportRows',
  'chooseImportRows',
  'getImportProgress',
  'forgetImport',
  'getShortcuts',
  'quickSearch',
  'quickCopy',
  'quickClose',
  'unlockFromCopy',
  'checkKeychain',
  'getBackups',
  'backUpNow',
  'findBackup',
  'openBackup',
  'closeBackup',
  'exportEncrypted',
  'addToCalendar',
  'saveCalendarFile',
  'exportPlain',
  'openFolder',
  'getDiagnosis',
  'saveDiagnosis',
  'reportFault',
  'restartWindow',
]);

const RENDERER = new URL('../../../src/renderer/', import.meta.url);
const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, RENDERER), 'utf8') }));

const callersOf = (channel: Channel) =>
  files.filter(({ text }) => new RegExp(`\\bbridge\\s*\\.${channel}\\(`).test(text));

test('whether each request reads, asks first or can be undone has been said', () => {
  const unsaid = CHANNELS.filter((channel) => WAYS[channel] === undefined && !READS.has(channel));
  expect(unsaid).toEqual([]);
});

/**
 * One only notes that something was seen, two are their own way back (a star, the timeline's span),
 * and one is behind a dialog that names all it will do.
 */
const WITHOUT_UNDO: readonly string[] = [
  'first-steps/use-welcomed.ts',
  'credentials/use-toggle-favourite.ts',
  'overview/use-overview-choice.ts',
  'credentials/bulk/bulk-model.ts',
];
const undone = CHANNELS.filter((channel) => WAYS[channel] === 'undo');

test.each(undone)('%s offers to be taken back where it is called', (channel) => {
  const callers = callersOf(channel);
  expect(callers.length).toBeGreaterThan(0);
  // A switch or a star is its own way back.
  const without = callers.filter(
    ({ text }) => !/\bundo\b/.test(text) && !/aria-pressed|<Switch/.test(text),
  );
  expect(without.map(({ path }) => path).filter((path) => !WITHOUT_UNDO.includes(path))).toEqual(
    [],
  );
});

/** What asks by other means than a dialog or a form: buttons beside all there is to say. */
const SAID_BY_BUTTON = [
  'shell/',
  'roll-key/',
  'kinds/',
  // Its table shows each row and what becomes of it; nothing is written before.
  'import/use-import.ts',
  // Its card tells version and notes; what is downloaded takes its place only at the next end.
  'settings/use-updates.ts',
  // The file goes to the system's bin, from which it comes back.
  'import/import-result.tsx',
  // Its dialog names each credential first.
  'credentials/bulk/bulk-model.ts',
  // The plan shows all that will change, and it can be undone.
  'backup/restore-plan.tsx',
  // Two steps on the lock screen.
  'lock/give-up-file.tsx',
  // The system's own dialog asks for the folder.
  'backup/auto-backup-card.tsx',
  // It takes back what it has just added.
  'server-keys/use-key-actions.ts',
];
const asked = CHANNELS.filter((channel) => WAYS[channel] === 'asks');

test.each(asked)('%s is called from a dialog or a form only', (channel) => {
  const without = callersOf(channel)
    .filter(({ text }) => !/Dialog\b|useForm\b|<form\b|useDraft/.test(text))
    .map(({ path }) => path)
    .filter((path) => !SAID_BY_BUTTON.some((folder) => path.startsWith(folder)));
  expect(without).toEqual([]);
});
