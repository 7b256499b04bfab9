import { credential } from './en/credential';
import { credentials } from './en/credentials';
import { dialogs } from './en/dialogs';
import { newToken } from './en/new-token';
import { reminders } from './en/reminders';
import { services } from './en/services';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { time } from './en/time';

/** Every text the window shows, in English. A further language is a further object of this type. */
export const en = {
  shell,
  time,
  credentials,
  credential,
  dialogs,
  services,
  newToken,
  reminders,
  settings,
};

export type Texts = typeof en;
