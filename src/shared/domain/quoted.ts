import { said } from '../texts/said';

const LONGEST_ECHO = 30;
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * What was typed, in quotes, for a sentence about it; `fallback` where that would be long or hold
 * characters that cannot be seen. Signing keys (88 characters) are longer than what is echoed, so
 * one pasted into the wrong field is not repeated in the refusal.
 */
export function quoted(text: string, fallback = said().quotes.unsaid): string {
  return text.length <= LONGEST_ECHO && !UNPRINTABLE.test(text)
    ? said().quotes.around(text)
    : fallback;
}
