import type { OtherCredential } from '../../model';
import type { TestCall, Verdict } from '../kind';

/** By the address that the user gave; `undefined` where there is none, or no secret to try. */
export function otherTestCall({
  testUrl,
  scheme,
  secretId,
}: OtherCredential): TestCall | undefined {
  if (testUrl === '' || secretId === undefined) return undefined;
  return {
    url: testUrl,
    authorization: (secret) => (scheme === '' ? secret : `${scheme} ${secret}`),
    verdict,
    unprotected: {
      alive: undefined,
      words: 'The address answers without the secret as well, so that proves nothing.',
    },
  };
}

function verdict(status: number): Verdict {
  if (status >= 200 && status < 300) {
    return { alive: true, words: `The address takes the secret. (${status})` };
  }
  if (status === 401) {
    return { alive: false, words: 'The address refuses the secret. (401)' };
  }
  if (status === 403) {
    return {
      alive: undefined,
      words: 'The address refuses this call: the secret is bad, or it may not do this. (403)',
    };
  }
  if (status >= 300 && status < 400) {
    return {
      alive: undefined,
      words: `The address points elsewhere, perhaps to a page to sign in on. The secret was not sent on. (${status})`,
    };
  }
  if (status >= 500 || status === 429) {
    return {
      alive: undefined,
      words: `The service is busy or has a fault, which says nothing of the secret. Try again later. (${status})`,
    };
  }
  return {
    alive: undefined,
    words: `The service did not understand the call, which says nothing of the secret. Check the address. (${status})`,
  };
}
