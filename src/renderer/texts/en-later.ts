import { add } from './en/add';
import { backup } from './en/backup';
import { calendar } from './en/calendar';
import { connection } from './en/connection';
import { credential } from './en/credential';
import { dialogs } from './en/dialogs';
import { entered } from './en/entered';
import { failure } from './en/failure';
import { forms } from './en/forms';
import { gatewayToken } from './en/gateway-token';
import { gateways } from './en/gateways';
import { history } from './en/history';
import { imports } from './en/import';
import { leaked } from './en/leaked';
import { newKey } from './en/new-key';
import { newToken } from './en/new-token';
import { places } from './en/places';
import { reminders } from './en/reminders';
import { renewal } from './en/renewal';
import { retirement } from './en/retirement';
import { rollKey } from './en/roll-key';
import { secrets } from './en/secrets';
import { serverKeys } from './en/server-keys';
import { services } from './en/services';
import { settings } from './en/settings';
import { shortcuts } from './en/shortcuts';
import { switchKey } from './en/switch-key';
import type { FirstTexts } from './en-first';

/** The texts of what the window shows later, in English. */
export const enLater = {
  gatewayToken,
  entered,
  retirement,
  add,
  credential,
  dialogs,
  forms,
  renewal,
  places,
  leaked,
  history,
  imports,
  services,
  gateways,
  newToken,
  switchKey,
  rollKey,
  connection,
  newKey,
  serverKeys,
  reminders,
  secrets,
  settings,
  backup,
  calendar,
  shortcuts,
  failure,
};

export type LaterTexts = typeof enLater;
/** Every text the window shows. */
export type Texts = FirstTexts & LaterTexts;
