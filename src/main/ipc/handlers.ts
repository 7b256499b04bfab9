import { LINKS } from '../../shared/domain/links';
import type { Handlers } from '../../shared/ipc/contract';
import type { FileDialogs } from '../ports/file-dialogs';
import type { MetadataStore } from '../ports/metadata-store';
import type { Shell } from '../ports/shell';
import type { ApimServices } from '../services/apim-services';
import type { ApimTokens } from '../services/apim-tokens';
import type { CalendarDesk } from '../services/calendar/calendar-desk';
import type { Drafts } from '../services/drafts';
import type { FirstSnapshot } from '../services/first-snapshot';
import type { HandOut } from '../services/hand-out';
import type { Health } from '../services/health';
import type { ImportDesk } from '../services/import/import-desk';
import type { Lock } from '../services/lock/lock';
import type { Preferences } from '../services/preferences';
import type { QuickCopy } from '../services/quick-copy/quick-copy';
import type { ReminderDesk } from '../services/reminder-desk';
import type { Reveals } from '../services/reveals';
import type { SecretMove } from '../services/secret-move';
import type { Shortcuts } from '../services/shortcuts';
import type { SnapshotService } from '../services/snapshot';
import type { Sources } from '../services/sources';
import type { TimedClipboard } from '../services/timed-clipboard';
import type { Updates } from '../services/updates/updates';
import type { Vault } from '../services/vault';
import { type BackupParts, createBackupHandlers } from './backup-handlers';
import { createCalendarHandlers } from './calendar-handlers';
import { createDraftHandlers } from './draft-handlers';
import { createGrafanaHandlers } from './grafana-handlers';
import { createImportHandlers } from './import-handlers';
import { createLifecycleHandlers, type LifecycleParts } from './lifecycle-handlers';
import { createLockHandlers } from './lock-handlers';
import { createQuickCopyHandlers } from './quick-copy-handlers';
import { createSystemHandlers, type SystemParts } from './system-handlers';
import { createUpdateHandlers } from './update-handlers';

export interface HandlerParts extends LifecycleParts {
  readonly snapshot: SnapshotService;
  readonly firstSnapshot: FirstSnapshot;
  readonly sources: Sources;
  readonly services: ApimServices;
  readonly tokens: ApimTokens;
  readonly handOut: HandOut;
  readonly reveals: Reveals;
  readonly clipboard: TimedClipboard;
  readonly preferences: Preferences;
  readonly reminders: ReminderDesk;
  readonly health: Health;
  readonly metadata: MetadataStore;
  readonly shell: Shell;
  readonly lock: Lock;
  readonly vault: Vault;
  readonly secretMove: SecretMove;
  readonly quickCopy: QuickCopy;
  readonly shortcuts: Shortcuts;
  readonly drafts: Drafts;
  readonly system: SystemParts;
  readonly importDesk: () => Promise<ImportDesk>;
  readonly fileDialogs: Pick<FileDialogs, 'chooseFile'>;
  readonly backup: BackupParts;
  readonly calendarDesk: CalendarDesk;
  readonly updates: Updates;
}

/** Each request of the contract, answered by a service. */
export function createHandlers(parts: HandlerParts): Handlers {
  return {
    ...createGrafanaHandlers(parts.grafana),
    ...createLifecycleHandlers(parts),
    ...createImportHandlers(parts.importDesk, parts.fileDialogs),
    ...createLockHandlers(parts.lock, parts.vault, parts.secretMove),
    ...createQuickCopyHandlers(parts.quickCopy, parts.shortcuts),
    ...createDraftHandlers(parts.drafts),
    ...createSystemHandlers(parts.system),
    ...createBackupHandlers(parts.backup),
    ...createCalendarHandlers(parts.calendarDesk),
    ...createUpdateHandlers(parts.updates),
    getSnapshot: () => parts.snapshot.take(),
    getSnapshotText: () => JSON.stringify(parts.snapshot.take()),
    getSnapshotHeadText: () => parts.firstSnapshot.take(),
    getReminders: () => parts.reminders.view(),
    addApimService: (input) => parts.services.add(input),
    editApimService: (id, input) => parts.services.edit(id, input),
    removeSource: async (id) => {
      await parts.sources.remove(id);
      return null;
    },
    createApimToken: (input) => parts.tokens.create(input),
    resignCredential: (id, input) => parts.tokens.resign(id, input),
    editCredential: (id, edit) => parts.credentials.edit(id, edit),
    removeCredential: async (id) => {
      await parts.credentials.remove(id);
      return null;
    },
    copyCredential: (id, form) => parts.handOut.copy(id, form),
    revealCredential: (id) => parts.reveals.reveal(id),
    endReveal: () => {
      parts.reveals.end();
      return null;
    },
    clearClipboard: async () => {
      await parts.clipboard.clear();
      return null;
    },
    editSettings: (edit) => parts.preferences.edit(edit),
    snooze: async (credentialId, choice) => {
      await parts.reminders.snooze(credentialId, choice);
      return null;
    },
    sendTestNotification: () => parts.reminders.sendTest(),
    checkHealth: () => {
      void parts.reconciliation.look();
      return parts.health.check();
    },
    recoverMetadata: async (choice) => {
      await parts.metadata.recover(choice);
      return null;
    },
    openLink: async (link) => {
      await parts.shell.openLink(LINKS[link]);
      return null;
    },
    moveToSecretFile: (passphrase) => parts.secretMove.toFile(passphrase),
    moveToKeychain: () => parts.secretMove.toKeychain(),
  };
}
