import { backup, exports, restore } from './en/backup';
import { calendar } from './en/calendar';
import { credentialEdit, credentials, credentialTests, lookup, usages } from './en/credentials';
import { desktop, preferences, shortcuts } from './en/desktop';
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
import { keySwitch, signing, signingSources } from './en/signing';
import { tray, trayEntry } from './en/tray';
import { updates } from './en/updates';

/** What the app itself says, in English. A further language is a further object of this type. */
export const en = {
  autoRenewal,
  backup,
  buttons,
  calendar,
  credentialEdit,
  credentials,
  credentialTests,
  desktop,
  entered,
  exports,
  grafanaCalls,
  grafanaConnections,
  grafanaKeys,
  grafanaRefusals,
  grafanaRenewals,
  handOut,
  health,
  imports,
  keychain,
  keySwitch,
  lock,
  lookup,
  paste,
  preferences,
  reminders,
  renewals,
  replacements,
  restore,
  secretMove,
  shortcuts,
  signing,
  signingSources,
  tray,
  trayEntry,
  updates,
  usages,
};
