import { ok, type Result, refuse } from './result';

const LONGEST = 2_000;

/**
 * An address that a browser may be sent to, as `URL` writes it: https only, and without a user name
 * or password, which would be sent along and can make an address look like another one's.
 */
export function checkWebAddress(text: string, field?: string): Result<string> {
  const typed = text.trim();
  if (typed.length > LONGEST) {
    return refuse('address-too-long', `It has more than ${LONGEST} characters.`, field);
  }
  if (/[\p{C}\p{Z}]/u.test(typed)) {
    return refuse(
      'address-blank',
      'The address has a blank or a character that cannot be seen. Remove it.',
      field,
    );
  }
  if (!URL.canParse(typed)) {
    return refuse('address-form', 'Enter a whole address, with https:// in front.', field);
  }
  const url = new URL(typed);
  if (url.protocol !== 'https:' || url.hostname === '') {
    return refuse(
      'address-not-https',
      'Only addresses that begin with https:// are opened.',
      field,
    );
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('address-user', 'Remove the user name or password from the address.', field);
  }
  return ok(url.href);
}
