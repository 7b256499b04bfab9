import { CANARY } from './junk';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const SERVICE = {
  name: CANARY,
  host: 'contoso.management.azure-api.net',
  identifier: 'integration',
  environment: 'test',
  primaryKey: CANARY,
  secondaryKey: '',
};
const SIGN = { keyRole: 'primary', format: 'sas', expiry: '10d' };
const GATEWAY = {
  name: CANARY,
  gatewayId: 'gateway',
  environment: 'test',
  primaryKey: CANARY,
  secondaryKey: '',
};
const CONNECTION = {
  name: CANARY,
  address: 'https://grafana.invalid',
  environment: 'test',
  signIn: { method: 'password', user: CANARY, password: CANARY },
  allowHttp: false,
  trustedFingerprint: '',
};
const KEYS = [{ kind: 'legacy-key', id: 1 }];
const SECRET = { from: 'typed', text: CANARY };
const EDIT = { name: CANARY, favourite: true, leadTimes: '7d', tags: '', notes: CANARY };

/**
 * Arguments of the right shape for each request, in the contract's words. The ids are of nothing, so
 * those that name a thing are refused as they stand; the others are only sent with a fault in them.
 */
export const TEMPLATES: Readonly<Record<string, readonly unknown[]>> = {
  getSnapshot: [],
  getReminders: [],
  addApimService: [SERVICE],
  editApimService: [ID, SERVICE],
  removeSource: [ID],
  createApimToken: [{ name: CANARY, sourceId: ID, ...SIGN }],
  resignCredential: [ID, SIGN],
  editCredential: [ID, EDIT],
  removeCredential: [ID],
  copyCredential: [ID, 'token'],
  revealCredential: [ID],
  endReveal: [],
  clearClipboard: [],
  editSettings: [
    {
      clipboardClearSeconds: 10,
      theme: 'dark',
      welcomed: true,
      overview: { unfolded: true, days: 90 },
    },
  ],
  snooze: [ID, 'hour'],
  sendTestNotification: [],
  checkHealth: [],
  readUnknownSecret: [ID],
  deleteUnknownSecret: [ID],
  leaveUnknownSecrets: [],
  recoverMetadata: ['backup'],
  moveToSecretFile: [CANARY],
  moveToKeychain: [],
  changeSecretPassphrase: [CANARY, CANARY],
  openLink: ['portal'],
  addGrafanaConnection: [CONNECTION],
  editGrafanaConnection: [ID, CONNECTION],
  tryGrafanaConnection: [CONNECTION, null],
  testGrafanaConnection: [ID],
  searchServiceAccounts: [ID, CANARY, 1],
  createGrafanaKey: [
    {
      connectionId: ID,
      name: CANARY,
      role: 'Viewer',
      timeToLive: '7d',
      neverEnds: false,
      keyKind: 'api-key',
      account: { newName: CANARY },
    },
  ],
  listServerKeys: [ID, true],
  deleteServerKeys: [ID, KEYS, false],
  watchServerKeys: [ID, KEYS],
  testGrafanaKey: [ID],
  addApimGateway: [GATEWAY],
  editApimGateway: [ID, GATEWAY],
  createGatewayToken: [{ name: CANARY, sourceId: ID, keyRole: 'primary', expiry: '10d' }],
  resignGatewayToken: [ID, { keyRole: 'primary', expiry: '10d' }],
  switchKey: [ID, 'secondary'],
  rollKey: [ID, 'primary'],
  readPasted: [{ from: 'text', text: CANARY }],
  addEntered: [
    {
      kind: 'other',
      name: CANARY,
      sourceId: '',
      environment: 'test',
      values: {},
      secret: SECRET,
      expiry: '10d',
      neverEnds: false,
      tags: '',
    },
  ],
  replaceSecret: [ID, { secret: SECRET, expiry: '10d', neverEnds: false }],
  renewCredential: [ID, { graceSeconds: 60 }],
  undoRenewal: [ID],
  settleFormer: [ID, 1, 'delete'],
  clearInterrupted: [ID],
  testCredential: [ID],
  getLeakAdvice: [ID],
  setUsages: [ID, []],
  markDeployed: [ID, ID, true],
  archiveCredential: [ID, true],
  openPlace: [ID, null],
  getHistory: [ID],
  clearHistory: [ID],
  lock: [],
  unlock: [CANARY],
  unlockFromCopy: [CANARY],
  giveUpLostSecrets: [],
  unlockByTouchId: [],
  setPassphrase: [CANARY, ''],
  removePassphrase: [CANARY],
  getDraft: ['service', ID],
  saveDraft: ['service', ID, { name: 'Contoso' }],
  dropDraft: ['service', ID],
  getSystemInfo: [],
  checkKeychain: [],
  openFolder: ['logs'],
  getDiagnosis: [true],
  saveDiagnosis: [],
  reportFault: [{ error: CANARY, frames: [CANARY] }],
  restartWindow: [],
  chooseImportFile: [],
  openDroppedImport: ['/no-such-file.csv'],
  changeImport: [ID, { zone: 'utc' }],
  listImportRows: [ID, 'all', 0],
  chooseImportRows: [ID, 0, 'skip'],
  runImport: [ID],
  getImportProgress: [],
  trashImportFile: [ID],
  forgetImport: [ID],
  getShortcuts: [],
  setShortcut: ['lock', 'CommandOrControl+Alt+L'],
  getBackups: [],
  chooseBackupFolder: [],
  leaveBackupFolder: [],
  keepBackups: [7, 4],
  setRecoveryPassphrase: [CANARY],
  backUpNow: [],
  findBackup: [{ name: ID, where: 'own' }],
  openBackup: [ID, CANARY],
  restoreBackup: [ID, { mode: 'replace', take: [], settings: false }],
  closeBackup: [ID],
  undoRestore: [ID],
  exportEncrypted: [{ passphrase: CANARY, history: true, settings: true }],
  exportPlain: [{ form: 'json', word: CANARY }],
};

/** Requests that have an answer for a thing that is not there: nothing noted, nothing left to do. */
export const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'getHistory',
  'clearHistory',
  'closeBackup',
  'clearInterrupted',
  'settleFormer',
  'forgetImport',
  'testGrafanaConnection',
]);

/** Whether a request of this shape names a thing that is not there, and so changes nothing. */
export function namesNothing(args: readonly unknown[]): boolean {
  return args[0] === ID;
}
