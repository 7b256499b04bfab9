import type { EaKey } from '../../model';
import type { TestCall } from '../kind';

const NO_PROOF =
  'Since Microsoft ended this API on 1 May 2024, that is no proof that the key is bad.';

/** Source: Learn, "Azure Enterprise REST APIs", its table of status codes. */
const WORDS: Readonly<Record<number, string>> = {
  400: 'The service did not understand the request: check the enrollment number.',
  401: 'The service refused the key: not found, invalid or expired.',
  404: 'The service has no such address, or does not know this enrollment.',
  429: 'The service is asked too often. Try again later.',
  500: 'The service failed. Try again later.',
  503: 'The service is not available. Try again later.',
};

/** Asks for the enrollment's billing periods, the smallest thing that a key can read. */
export function eaTestCall(key: EaKey): TestCall {
  return {
    url: billingPeriodsUrl(key),
    authorization: (secret) => `bearer ${secret}`,
    verdict(status) {
      if (status === 200) return { alive: true, words: 'The key works. (200)' };
      const words = WORDS[status] ?? 'The service answered something that is not foreseen.';
      return { alive: undefined, words: `${words} ${NO_PROOF} (${status})` };
    },
  };
}

export function billingPeriodsUrl({ enrollment }: EaKey): string {
  return `https://consumption.azure.com/v2/enrollments/${encodeURIComponent(enrollment)}/billingperiods`;
}
