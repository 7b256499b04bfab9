import type { SecretNoun } from '../../../shared/domain/kinds/traits';
import type { names } from '../../../shared/texts/en/names';

/** A character that cannot be seen, and where. */
type Unseen = Parameters<(typeof names)['unseen']>[1];

const PARTS = {
  name: 'Name',
  tags: 'Tags',
  notes: 'Notes',
  reminders: 'Reminders',
  autoRenew: 'Renewal by itself',
  details: 'Details',
};
/** What of a credential can be changed. */
export type EditedPart = keyof typeof PARTS;

export const credentialEdit = {
  /** In the history. */
  edited: (parts: readonly EditedPart[]) => parts.map((part) => PARTS[part]).join(', '),
  notesTooLong: (longest: number) =>
    `The notes have more than ${longest} characters. Shorten them.`,
  notesUnseen: (line: number, { kind, codePoint, position }: Unseen) =>
    `Line ${line} of the notes has ${kind} (${codePoint}) at position ${position}. Remove it: it cannot be seen.`,
  notRenewable: (name: string) =>
    `"${name}" cannot be renewed without you: nothing here can make a new one. Leave this empty.`,
  notEntered: (name: string) =>
    `"${name}" was not entered by hand: change its service or connection instead.`,
};

export const credentials = {
  nothingToCopy: (name: string, noun: SecretNoun) =>
    `"${name}" is only watched: its ${noun} is held elsewhere, so there is nothing to copy.`,
  signsIn: (connection: string) =>
    `The connection "${connection}" signs in with this. Change how it signs in, or delete the connection.`,
};

export const credentialTests = {
  heldElsewhere: (noun: SecretNoun, name: string) =>
    `The ${noun} of "${name}" is held elsewhere, so it cannot be tested from here.`,
  noCall: (name: string) =>
    `No call is known that would tell whether "${name}" still works. Where it takes one, enter an address to try it on.`,
  notForHeader: (noun: SecretNoun, name: string) =>
    `The ${noun} of "${name}" has characters that no Authorization header takes, so it cannot be tested that way.`,
  tooLarge: (host: string) =>
    `${host} answers with far more than a test needs. Enter another address.`,
};

export const lookup = {
  serviceGone: 'This service is no longer there. Choose another one.',
  gatewayGone: 'This gateway is no longer there. Choose another one.',
  keysGone: 'The service or gateway whose keys these are is no longer there.',
  connectionGone: 'This connection is no longer there. Choose another one.',
  credentialGone: 'This credential is no longer there. It was removed meanwhile.',
  sourceGone: 'It is no longer there: it was removed meanwhile.',
  notApimToken: (name: string) =>
    `"${name}" is no API Management token, so it cannot be signed as one.`,
  notGatewayToken: (name: string) =>
    `"${name}" is no token of a self-hosted gateway, so it cannot be signed as one.`,
  notGrafanaKey: (name: string) => `"${name}" is no key of a Grafana.`,
};

export const usages = {
  /** In the history. */
  edited: 'Where it is used',
  notDeployed: (place: string) => `Not yet: ${place}`,
  noPage: 'No page is known for this. Enter its address first, with https:// in front.',
  twice: 'This place is in the list already.',
  gone: 'This place is no longer in the list. It was removed meanwhile.',
};
