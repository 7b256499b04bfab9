import { type Unseen, unseen } from './characters';

export const otherSecret = {
  facts: { service: 'Service', reference: 'Held in' },

  entry: {
    hint: 'A personal access token, a client secret, a licence: anything that ends',
    service: 'Service',
    serviceHint: 'What it is for, e.g. GitHub.',
    serviceEmpty: 'Enter what it is for, e.g. GitHub.',
    serviceTooLong: (longest: number) =>
      `The service has more than ${longest} characters. Shorten it.`,
    serviceUnseen: (found: Unseen) =>
      `The service has ${unseen(found)}. Remove it: it cannot be seen.`,
    reference: 'Held in',
    referenceHint:
      'Where the secret is when it is not kept here: op://vault/item, bw://item, vault:path, https://contoso.vault.azure.net/secrets/name.',
    referenceTooLong: (longest: number) =>
      `This has more than ${longest} characters. Enter only where the secret is held, as op://vault/item.`,
    referenceUnseen: (found: Unseen) => `This has ${unseen(found)}. Remove it: it cannot be seen.`,
    renewalUrl: 'Page for a new one',
    renewalUrlHint: 'Where it is made, with https:// in front.',
    testUrl: 'Address to try it on',
    testUrlHint:
      'One that answers only with a good secret: it is asked by GET with the Authorization header.',
    scheme: 'Scheme of the Authorization header',
    schemeHint: 'Bearer for most; empty: the secret stands alone.',
    schemeForm:
      'A scheme is one word without blanks, such as Bearer. Leave it empty where the secret stands alone.',
  },

  leak: {
    opens: (service: string) => `It opens whatever ${service} lets its holder do.`,
    revoke: (service: string) => `Revoke it at ${service} now.`,
    makeNew: 'Make a new one there and enter it here.',
    deletedOnlyHere: 'Deleting it only here: it goes on until it ends or is revoked.',
  },

  verdict: {
    works: (status: number) => `The address takes the secret. (${status})`,
    refused: 'The address refuses the secret. (401)',
    forbidden: 'The address refuses this call: the secret is bad, or it may not do this. (403)',
    elsewhere: (status: number) =>
      `The address points elsewhere, perhaps to a page to sign in on. The secret was not sent on. (${status})`,
    busy: (status: number) =>
      `The service is busy or has a fault, which says nothing of the secret. Try again later. (${status})`,
    notUnderstood: (status: number) =>
      `The service did not understand the call, which says nothing of the secret. Check the address. (${status})`,
    unprotected: 'The address answers without the secret as well, so that proves nothing.',
  },
};
