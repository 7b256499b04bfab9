import { said } from '../../../texts/said';
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
      words: said().otherSecret.verdict.unprotected,
    },
  };
}

function verdict(status: number): Verdict {
  const { verdict: texts } = said().otherSecret;
  if (status >= 200 && status < 300) return { alive: true, words: texts.works(status) };
  if (status === 401) return { alive: false, words: texts.refused };
  return { alive: undefined, words: unproven(status) };
}

function unproven(status: number): string {
  const { verdict: texts } = said().otherSecret;
  if (status === 403) return texts.forbidden;
  if (status >= 300 && status < 400) return texts.elsewhere(status);
  return status >= 500 || status === 429 ? texts.busy(status) : texts.notUnderstood(status);
}
