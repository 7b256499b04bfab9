import type { OtherCredential } from '../../model';
import { ok, refuse } from '../../result';
import type { EntryForm } from '../entry';

/** What is typed for any other secret. */
export const otherEntry: EntryForm<OtherCredential, Partial<OtherCredential>> = {
  fields: [
    { id: 'service', label: 'Service', hint: 'What it is for, e.g. GitHub.', required: true },
    {
      id: 'reference',
      label: 'Held in',
      hint: 'Where the secret is when it is not kept here: op://vault/item, a Key Vault address.',
      required: false,
    },
    { id: 'renewalUrl', label: 'Page for a new one', required: false },
    { id: 'testUrl', label: 'Address to try it on', required: false },
    { id: 'scheme', label: 'Scheme of the Authorization header', required: false },
  ],
  secret: 'optional',
  mayBeEndless: true,
  check({ service = '', reference = '', renewalUrl = '', testUrl = '', scheme = '' }) {
    if (service.trim() === '') {
      return refuse('service-empty', 'Enter what it is for, e.g. GitHub.', 'service');
    }
    return ok({
      service: service.trim(),
      reference: reference.trim(),
      renewalUrl: renewalUrl.trim(),
      testUrl: testUrl.trim(),
      scheme: scheme.trim(),
    });
  },
  values: ({ service, reference, renewalUrl, testUrl, scheme }) => ({
    service,
    reference,
    renewalUrl,
    testUrl,
    scheme,
  }),
};
