import { backup } from './en/backup';
import { grafana } from './en/grafana';

/** What the command line says, in English. A further language is a further object of this type. */
export const en = {
  backup,
  grafana,
};
