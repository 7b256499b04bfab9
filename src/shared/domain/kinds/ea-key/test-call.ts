import { said } from '../../../texts/said';
import type { EaKey } from '../../model';
import type { TestCall } from '../kind';
import { billingPeriodsUrl } from './billing-periods';

/**
 * Asks for the enrollment's billing periods, the smallest thing that a key can read. Source: Learn,
 * "Azure Enterprise REST APIs", its table of status codes.
 */
export function eaTestCall(key: EaKey): TestCall {
  return {
    url: billingPeriodsUrl(key),
    authorization: (secret) => `bearer ${secret}`,
    verdict(status) {
      const { works, unproven } = said().eaKey;
      if (status === 200) return { alive: true, words: works };
      return { alive: undefined, words: unproven(status) };
    },
  };
}
