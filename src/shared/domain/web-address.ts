import { said } from '../texts/said';
import { ok, type Result, refuse } from './result';

const LONGEST = 2_000;

/**
 * An address that a browser may be sent to, as `URL` writes it: https only, and without a user name
 * or password, which would be sent along and can make an address look like another one's.
 */
export function checkWebAddress(text: string, field?: string): Result<string> {
  const typed = text.trim();
  const { webAddress } = said();
  if (typed.length > LONGEST) return refuse('address-too-long', webAddress.tooLong(LONGEST), field);
  if (/[\p{C}\p{Z}]/u.test(typed)) return refuse('address-blank', webAddress.blank, field);
  if (!URL.canParse(typed)) return refuse('address-form', webAddress.form, field);
  const url = new URL(typed);
  if (url.protocol !== 'https:' || url.hostname === '') {
    return refuse('address-not-https', webAddress.notHttps, field);
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('address-user', webAddress.user, field);
  }
  return ok(url.href);
}
