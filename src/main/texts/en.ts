import { backup, exports, restore } from './en/backup';
import { calendar } from './en/calendar';
import { credentialEdit, credentials, credentialTests, lookup, usages } from './en/credentials';
import { desktop, preferences, shortcuts } from './en/desktop';
import {
  backupFiles,
  calendarFiles,
  disk,
  importFiles,
  metadataFile,
  settingsFile,
} from './en/files';
import { grafanaCalls } from './en/grafana-calls';
import { grafanaConnections } from './en/grafana-connections';
import { grafanaKeys } from './en/grafana-keys';
import { grafanaRefusals } from './en/grafana-refusals';
import { grafanaRenewals } from './en/grafana-renewals';
import { handOut } from './en/hand-out';
import { imports } from './en/import';
import { health, keychain, secretMove } from './en/keychain';
import { lock } from './en/lock';
import { buttons, reminders } from './en/notifications';
import { entered, paste, replacements } from './en/paste';
import { autoRenewal, renewals } from './en/renewal';
import { secretFile } from './en/secret-file';
import { keySwitch, signing, signingSources } from './en/signing';
import { keychainFaults, notificationFaults, requests, start, system } from './en/system';
import { tray, trayEntry } from './en/tray';
import { updates } from './en/updates';

/** What the app itself says, in English. A further language is a further object of this type. */
export const en = {
  autoRenewal,
  backup,
  backupFiles,
  buttons,
  calendar,
  calendarFiles,
  credentialEdit,
  credentials,
  credentialTests,
  desktop,
  disk,
  entered,
  exports,
  grafanaCalls,
  grafanaConnections,
  grafanaKeys,
  grafanaRefusals,
  grafanaRenewals,
  handOut,
  health,
  importFiles,
  imports,
  keychain,
  keychainFaults,
  keySwitch,
  lock,
  lookup,
  metadataFile,
  notificationFaults,
  paste,
  preferences,
  reminders,
  renewals,
  replacements,
  requests,
  restore,
  secretFile,
  secretMove,
  settingsFile,
  shortcuts,
  signing,
  signingSources,
  start,
  system,
  tray,
  trayEntry,
  updates,
  usages,
};
