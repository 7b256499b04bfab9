import { apim } from './en/apim';
import { backups } from './en/backups';
import { calendar } from './en/calendar';
import { characters } from './en/characters';
import { clock } from './en/clock';
import { dates } from './en/dates';
import { durations, timesToLive } from './en/durations';
import { expiry } from './en/expiry';
import { heldSecrets, inspected } from './en/inspected';
import { leadTimes } from './en/lead-times';
import { managementHost } from './en/management-host';
import { names } from './en/names';
import { passphrases } from './en/passphrases';
import { places } from './en/places';
import { quotes } from './en/quotes';
import { reminders } from './en/reminders';
import { renewalLead } from './en/renewal-lead';
import { renewals } from './en/renewals';
import { shortcuts } from './en/shortcuts';
import { signingKey } from './en/signing-key';
import { tags } from './en/tags';
import { webAddress } from './en/web-address';
import { writtenTimes } from './en/written-times';

/** What the rules of the domain say, in English. A further language is a further object of this type. */
export const en = {
  apim,
  backups,
  calendar,
  characters,
  clock,
  dates,
  durations,
  expiry,
  heldSecrets,
  inspected,
  leadTimes,
  managementHost,
  names,
  passphrases,
  places,
  quotes,
  reminders,
  renewalLead,
  renewals,
  shortcuts,
  signingKey,
  tags,
  timesToLive,
  webAddress,
  writtenTimes,
};
