import { add } from './en/add';
import { backup } from './en/backup';
import { connection } from './en/connection';
import { credential } from './en/credential';
import { credentials } from './en/credentials';
import { dialogs } from './en/dialogs';
import { entered } from './en/entered';
import { failure } from './en/failure';
import { firstSteps } from './en/first-steps';
import { forms } from './en/forms';
import { gatewayToken } from './en/gateway-token';
import { gateways } from './en/gateways';
import { grafanaKey } from './en/grafana-key';
import { history } from './en/history';
import { imports } from './en/import';
import { kinds } from './en/kinds';
import { leaked } from './en/leaked';
import { list } from './en/list';
import { lock } from './en/lock';
import { newKey } from './en/new-key';
import { newToken } from './en/new-token';
import { overview } from './en/overview';
import { places } from './en/places';
import { quickCopy } from './en/quick-copy';
import { reminders } from './en/reminders';
import { renewal } from './en/renewal';
import { retirement } from './en/retirement';
import { rollKey } from './en/roll-key';
import { secrets } from './en/secrets';
import { serverKeys } from './en/server-keys';
import { services } from './en/services';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { shortcuts } from './en/shortcuts';
import { switchKey } from './en/switch-key';
import { time } from './en/time';

/** Every text the window shows, in English. A further language is a further object of this type. */
export const en = {
  shell,
  time,
  credentials,
  overview,
  list,
  add,
  credential,
  dialogs,
  forms,
  renewal,
  places,
  leaked,
  history,
  imports,
  kinds,
  services,
  gateways,
  newToken,
  gatewayToken,
  grafanaKey,
  entered,
  retirement,
  switchKey,
  rollKey,
  connection,
  newKey,
  serverKeys,
  reminders,
  secrets,
  settings,
  backup,
  lock,
  quickCopy,
  shortcuts,
  firstSteps,
  failure,
};

export type Texts = typeof en;
