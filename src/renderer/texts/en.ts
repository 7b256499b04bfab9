import { credentials } from './en/credentials';
import { entered } from './en/entered';
import { firstSteps } from './en/first-steps';
import { gatewayToken } from './en/gateway-token';
import { grafanaKey } from './en/grafana-key';
import { kinds } from './en/kinds';
import { list } from './en/list';
import { lock } from './en/lock';
import { overview } from './en/overview';
import { quickCopy } from './en/quick-copy';
import { retirement } from './en/retirement';
import { shell } from './en/shell';
import { time } from './en/time';

/** The texts that the window begins with, in English. A further language is a further object of this type. */
export const en = {
  shell,
  time,
  credentials,
  overview,
  list,
  kinds,
  gatewayToken,
  grafanaKey,
  entered,
  retirement,
  lock,
  quickCopy,
  firstSteps,
};

/** What the window and its pages say first; {@link Texts} are all. */
export type FirstTexts = typeof en;
