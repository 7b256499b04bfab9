import { characters } from './en/characters';
import { eaKey } from './en/ea-key';
import { grafana } from './en/grafana';
import { grafanaKey } from './en/grafana-key';
import { kinds } from './en/kinds';
import { knownSecrets } from './en/known-secrets';
import { names } from './en/names';
import { otherSecret } from './en/other-secret';
import { pasted } from './en/pasted';

/** What the rules of the domain say, in English. A further language is a further object of this type. */
export const en = {
  characters,
  eaKey,
  grafana,
  grafanaKey,
  kinds,
  knownSecrets,
  names,
  otherSecret,
  pasted,
};
