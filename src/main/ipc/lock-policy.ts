import type { Channel } from '../../shared/ipc/channels';
import type { Handlers } from '../../shared/ipc/contract';
import type { Lock } from '../services/lock/lock';
import { lockedProblem } from '../services/lock/locked-problem';

/**
 * Which requests a locked app answers: what the lock screen needs, what takes
 * secrets away, and a
 * failure of the window itself. A
 * new request has to be entered here; whoever is in doubt refuses it.
 */
export const WHILE_LOCKED: Readonly<Record<Channel, 'answered' | 'refused'>> = {
  getSnapshot: 'answered',
  getSnapshotText: 'answered',
  getSnapshotHeadText: 'answered',
  endReveal: 'answered',
  clearClipboard: 'answered',
  checkHealth: 'answered',
  lock: 'answered',
  unlock: 'answered',
  unlockFromCopy: 'answered',
  giveUpLostSecrets: 'answered',
  unlockByTouchId: 'answered',
  setPassphrase: 'refused',
  removePassphrase: 'refused',
  getReminders: 'refused',
  addApimService: 'refused',
  editApimService: 'refused',
  removeSource: 'refused',
  createApimToken: 'refused',
  resignCredential: 'refused',
  editCredential: 'refused',
  removeCredential: 'refused',
  copyCredential: 'refused',
  revealCredential: 'refused',
  editSettings: 'refused',
  snooze: 'refused',
  sendTestNotification: 'refused',
  recoverMetadata: 'refused',
  openLink: 'refused',
  moveToSecretFile: 'refused',
  moveToKeychain: 'refused',
  changeSecretPassphrase: 'refused',
  addGrafanaConnection: 'refused',
  editGrafanaConnection: 'refused',
  tryGrafanaConnection: 'refused',
  testGrafanaConnection: 'refused',
  searchServiceAccounts: 'refused',
  createGrafanaKey: 'refused',
  listServerKeys: 'refused',
  deleteServerKeys: 'refused',
  watchServerKeys: 'refused',
  testGrafanaKey: 'refused',
  addApimGateway: 'refused',
  editApimGateway: 'refused',
  createGatewayToken: 'refused',
  resignGatewayToken: 'refused',
  switchKey: 'refused',
  rollKey: 'refused',
  readUnknownSecret: 'refused',
  deleteUnknownSecret: 'refused',
  leaveUnknownSecrets: 'refused',
  readPasted: 'refused',
  addEntered: 'refused',
  replaceSecret: 'refused',
  renewCredential: 'refused',
  undoRenewal: 'refused',
  settleFormer: 'refused',
  clearInterrupted: 'refused',
  testCredential: 'refused',
  getLeakAdvice: 'refused',
  setUsages: 'refused',
  markDeployed: 'refused',
  archiveCredential: 'refused',
  openPlace: 'refused',
  getHistory: 'refused',
  clearHistory: 'refused',
  chooseImportFile: 'refused',
  openDroppedImport: 'refused',
  changeImport: 'refused',
  listImportRows: 'refused',
  chooseImportRows: 'refused',
  runImport: 'refused',
  getImportProgress: 'refused',
  trashImportFile: 'refused',
  forgetImport: 'refused',
  getShortcuts: 'refused',
  setShortcut: 'refused',
  // The box has a lock screen of its own; locked, it finds nothing.
  quickSearch: 'answered',
  quickCopy: 'refused',
  quickClose: 'answered',
  chooseCalendarFolder: 'refused',
  chooseCalendar: 'refused',
  leaveCalendarFolder: 'refused',
  addToCalendar: 'refused',
  saveCalendarFile: 'refused',
  getBackups: 'refused',
  chooseBackupFolder: 'refused',
  leaveBackupFolder: 'refused',
  keepBackups: 'refused',
  setRecoveryPassphrase: 'refused',
  backUpNow: 'refused',
  findBackup: 'refused',
  openBackup: 'refused',
  restoreBackup: 'refused',
  closeBackup: 'refused',
  undoRestore: 'refused',
  exportEncrypted: 'refused',
  exportPlain: 'refused',
  getDraft: 'refused',
  saveDraft: 'refused',
  dropDraft: 'refused',
  reportFault: 'answered',
  restartWindow: 'refused',
  getUpdates: 'refused',
  lookForUpdates: 'refused',
  loadUpdate: 'refused',
  getSystemInfo: 'refused',
  checkKeychain: 'refused',
  openFolder: 'refused',
  getDiagnosis: 'refused',
  saveDiagnosis: 'refused',
};

/**
 * The handlers behind the lock. A request that came while it was open is brought to its end, but
 * its answer is kept back where the app was locked meanwhile.
 */
export function lockedHandlers(
  handlers: Handlers,
  lock: Pick<Lock, 'isLocked' | 'carryOut'>,
): Handlers {
  const guarded = Object.entries(handlers).map(([channel, handler]) => {
    if (WHILE_LOCKED[channel as Channel] === 'answered') return [channel, handler];
    const call = handler as (...args: unknown[]) => unknown;
    const behindLock = async (...args: unknown[]) => {
      const answer = await lock.carryOut(() => call(...args));
      if (lock.isLocked) throw lockedProblem();
      return answer;
    };
    return [channel, behindLock];
  });
  return Object.fromEntries(guarded) as Handlers;
}
