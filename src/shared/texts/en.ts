import { apim } from './en/apim';
import { backups } from './en/backups';
import { calendar } from './en/calendar';
import { characters } from './en/characters';
import { clock } from './en/clock';
import { timesToLive } from './en/durations';
import { eaKey } from './en/ea-key';
import { expiry } from './en/expiry';
import { grafana } from './en/grafana';
import { grafanaKey } from './en/grafana-key';
import { importFiles } from './en/import-files';
import { importRows } from './en/import-rows';
import { heldSecrets, inspected } from './en/inspected';
import { kinds } from './en/kinds';
import { knownSecrets } from './en/known-secrets';
import { leadTimes } from './en/lead-times';
import { lists } from './en/lists';
import { managementHost } from './en/management-host';
import { names } from './en/names';
import { otherSecret } from './en/other-secret';
import { passphrases } from './en/passphrases';
import { pasted } from './en/pasted';
import { places } from './en/places';
import { quotes } from './en/quotes';
import { reminders } from './en/reminders';
import { renewalLead } from './en/renewal-lead';
import { renewals } from './en/renewals';
import { search } from './en/search';
import { shortcuts } from './en/shortcuts';
import { signingKey } from './en/signing-key';
import { tags } from './en/tags';
import { webAddress } from './en/web-address';
import { writtenTimes } from './en/written-times';

/** What the rules of the domain say, in English. A further language is a further object of this type. */
export const en = {
  ...lists,
  apim,
  backups,
  calendar,
  characters,
  clock,
  eaKey,
  expiry,
  grafana,
  grafanaKey,
  heldSecrets,
  importFiles,
  importRows,
  inspected,
  kinds,
  knownSecrets,
  leadTimes,
  managementHost,
  names,
  otherSecret,
  passphrases,
  pasted,
  places,
  quotes,
  reminders,
  renewalLead,
  renewals,
  search,
  shortcuts,
  signingKey,
  tags,
  timesToLive,
  webAddress,
  writtenTimes,
};
