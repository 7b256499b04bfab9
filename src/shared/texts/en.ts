import { apim } from './en/apim';
import { characters } from './en/characters';
import { durations, timesToLive } from './en/durations';
import { expiry } from './en/expiry';
import { heldSecrets, inspected } from './en/inspected';
import { managementHost } from './en/management-host';
import { names } from './en/names';
import { passphrases } from './en/passphrases';
import { quotes } from './en/quotes';
import { renewalLead } from './en/renewal-lead';
import { shortcuts } from './en/shortcuts';
import { signingKey } from './en/signing-key';
import { tags } from './en/tags';
import { webAddress } from './en/web-address';
import { writtenTimes } from './en/written-times';

/** What the rules of the domain say, in English. A further language is a further object of this type. */
export const en = {
  apim,
  characters,
  durations,
  expiry,
  heldSecrets,
  inspected,
  managementHost,
  names,
  passphrases,
  quotes,
  renewalLead,
  shortcuts,
  signingKey,
  tags,
  timesToLive,
  webAddress,
  writtenTimes,
};
