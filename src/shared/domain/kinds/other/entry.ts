import { said } from '../../../texts/said';
import { isLoopback } from '../../grafana/server-address';
import { checkHoldsNoSecret } from '../../holds-no-secret';
import { firstInvisible } from '../../invisible';
import type { OtherCredential } from '../../model';
import { ok, type Result, refuse } from '../../result';
import { checkWebAddress } from '../../web-address';
import type { EntryField, EntryForm } from '../entry';
import { otherOfPasted } from './of-pasted';

const LONGEST_SERVICE = 100;
const LONGEST_REFERENCE = 500;
/** A token of RFC 9110, which a scheme is; empty for none. */
const SCHEME = /^[\w!#$%&'*+.^`|~-]{0,40}$/;

/** What is typed for any other secret. */
export const otherEntry: EntryForm<OtherCredential, Partial<OtherCredential>> = {
  get hint() {
    return said().otherSecret.entry.hint;
  },
  get fields(): readonly EntryField[] {
    const texts = said().otherSecret.entry;
    return [
      { id: 'service', label: texts.service, hint: texts.serviceHint, required: true },
      {
        id: 'reference',
        label: texts.reference,
        hint: texts.referenceHint,
        required: false,
        elsewhere: true,
      },
      { id: 'renewalUrl', label: texts.renewalUrl, hint: texts.renewalUrlHint, required: false },
      { id: 'testUrl', label: texts.testUrl, hint: texts.testUrlHint, required: false },
      { id: 'scheme', label: texts.scheme, hint: texts.schemeHint, required: false },
    ];
  },
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
  const texts = said().otherSecret.entry;
  const service = text.trim().normalize('NFC');
  if (service === '') return refuse('service-empty', texts.serviceEmpty, 'service');
  if ([...service].length > LONGEST_SERVICE) {
    return refuse('service-too-long', texts.serviceTooLong(LONGEST_SERVICE), 'service');
  }
  const hidden = firstInvisible(service);
  if (hidden === undefined) return ok(service);
  return refuse('service-invisible', texts.serviceUnseen(hidden), 'service');
}

/** Any way to say where a secret is will do; the secret itself in that place will not. */
function checkReference(text: string): Result<string> {
  const reference = text.trim();
  const free = checkHoldsNoSecret(reference, 'reference');
  if (!free.ok) return free;
  const texts = said().otherSecret.entry;
  if (reference.length > LONGEST_REFERENCE) {
    return refuse('reference-too-long', texts.referenceTooLong(LONGEST_REFERENCE), 'reference');
  }
  const hidden = firstInvisible(reference);
  if (hidden === undefined) return ok(reference);
  return refuse('reference-invisible', texts.referenceUnseen(hidden), 'reference');
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
  return refuse('scheme-form', said().otherSecret.entry.schemeForm, 'scheme');
}
