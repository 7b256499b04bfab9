import { credentials } from './en/credentials';
import { firstSteps } from './en/first-steps';
import { grafanaKey } from './en/grafana-key';
import { kinds } from './en/kinds';
import { list } from './en/list';
import { lock } from './en/lock';
import { overview } from './en/overview';
import { quickCopy } from './en/quick-copy';
import { shell } from './en/shell';
import { time } from './en/time';

/**
 * The texts of what the window begins with, in English; all of them are `Texts` in `en-later.ts`. A
 * further language is a further object of this type.
 */
export const enFirst = {
  shell,
  time,
  credentials,
  overview,
  list,
  kinds,
  grafanaKey,
  lock,
  quickCopy,
  firstSteps,
};

export type FirstTexts = typeof enFirst;
