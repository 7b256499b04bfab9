import { checkHoldsNoSecret } from '../holds-no-secret';

/** No token that is recognised is shorter. */
const LONG_WORD = /[^\s,;]{16}/;

/** Whether a token that is recognised stands in a text; quick for the many texts that have no long word. */
export function holdsSecret(text: string): boolean {
  return LONG_WORD.test(text) && !checkHoldsNoSecret(text, '').ok;
}
