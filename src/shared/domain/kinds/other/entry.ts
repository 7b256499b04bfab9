import { isLoopback } from '../../grafana/server-address';
import { checkHoldsNoSecret } from '../../holds-no-secret';
import { firstInvisible } from '../../invisible';
import type { OtherCredential } from '../../model';
import { ok, type Result, refuse } from '../../result';
import { checkWebAddress } from '../../web-address';
import type { EntryForm } from '../entry';
import { otherOfPasted } from './of-pasted';

const LONGEST_SERVICE = 100;
const LONGEST_REFERENCE = 500;
/** A token of RFC 9110, which a scheme is; empty for none. */
const SCHEME = /^[\w!#$%&'*+.^`|~-]{0,40}$/;

/** What is typed for any other secret. */
export const otherEntry: EntryForm<OtherCredential, Partial<OtherCredential>> = {
  hint: 'A personal access token, a client secret, a licence: anything that ends',
  fields: [
    { id: 'service', label: 'Service', hint: 'What it is for, e.g. GitHub.', required: true },
    {
      id: 'reference',
      label: 'Held in',
      hint: 'Where the secret is when it is not kept here: op://vault/item, bw://item, vault:path, https://contoso.vault.azure.net/secrets/name.',
      required: false,
      elsewhere: true,
    },
    {
      id: 'renewalUrl',
      label: 'Page for a new one',
      hint: 'Where it is made, with https:// in front.',
      required: false,
    },
    {
      id: 'testUrl',
      label: 'Address to try it on',
      hint: 'One that answers only with a good secret: it is asked by GET with the Authorization header.',
      required: false,
    },
    {
      id: 'scheme',
      label: 'Scheme of the Authorization header',
      hint: 'Bearer for most; empty: the secret stands alone.',
      required: false,
    },
  ],
  secret: 'optional',
  mayBeEndless: true,
  check({ service = '', reference = '', renewalUrl = '', testUrl = '', scheme = '' }) {
    const checked = {
      service: checkService(service),
      reference: checkReference(reference),
      renewalUrl: checkAddress(renewalUrl, 'renewalUrl'),
      testUrl: checkTestAddress(testUrl),
      scheme: checkScheme(scheme),
    };
    const facts: Partial<OtherCredential> = {};
    for (const [field, result] of Object.entries(checked)) {
      if (!result.ok) return result;
      facts[field as keyof typeof checked] = result.value;
    }
    return ok(facts);
  },
  values: ({ service, reference, renewalUrl, testUrl, scheme }) => ({
    service,
    reference,
    renewalUrl,
    testUrl,
    scheme,
  }),
  ofPasted: otherOfPasted,
  maySucceed(credential, pasted) {
    // Whatever a secret that nothing is known of may be, it is no hint.
    if (pasted.inspection.kind === 'unknown') return false;
    return likeness(otherOfPasted(pasted).service) === likeness(credential.service);
  },
};

function likeness(service: string | undefined): string {
  return (service ?? '').trim().toLowerCase();
}

function checkService(text: string): Result<string> {
  const service = text.trim().normalize('NFC');
  if (service === '') {
    return refuse('service-empty', 'Enter what it is for, e.g. GitHub.', 'service');
  }
  if ([...service].length > LONGEST_SERVICE) {
    return refuse(
      'service-too-long',
      `The service has more than ${LONGEST_SERVICE} characters. Shorten it.`,
      'service',
    );
  }
  return printable(service, 'service', 'The service');
}

/** Any way to say where a secret is will do; the secret itself in that place will not. */
function checkReference(text: string): Result<string> {
  const reference = text.trim();
  const free = checkHoldsNoSecret(reference, 'reference');
  if (!free.ok) return free;
  if (reference.length > LONGEST_REFERENCE) {
    return refuse(
      'reference-too-long',
      `This has more than ${LONGEST_REFERENCE} characters. Enter only where the secret is held, as op://vault/item.`,
      'reference',
    );
  }
  return printable(reference, 'reference', 'This');
}

function checkAddress(text: string, field: string): Result<string> {
  if (text.trim() === '') return ok('');
  const address = checkWebAddress(text, field);
  return address.ok ? checkHoldsNoSecret(address.value, field) : address;
}

/** Plain http harms nobody where it does not leave this computer. */
function checkTestAddress(text: string): Result<string> {
  const typed = text.trim();
  if (!/^http:/i.test(typed) || !isLoopback(typed)) return checkAddress(typed, 'testUrl');
  const checked = checkAddress(typed.replace(/^http:/i, 'https:'), 'testUrl');
  return checked.ok ? ok(checked.value.replace(/^https:/, 'http:')) : checked;
}

function checkScheme(text: string): Result<string> {
  const scheme = text.trim().replace(/:$/, '');
  if (SCHEME.test(scheme)) return ok(scheme);
  return refuse(
    'scheme-form',
    'A scheme is one word without blanks, such as Bearer. Leave it empty where the secret stands alone.',
    'scheme',
  );
}

function printable(text: string, field: string, what: string): Result<string> {
  const hidden = firstInvisible(text);
  if (hidden === undefined) return ok(text);
  return refuse(
    `${field}-invisible`,
    `${what} has ${hidden.kind} (${hidden.codePoint}) at position ${hidden.position}. Remove it: it cannot be seen.`,
    field,
  );
}
