import { said } from '../texts/said';
import { firstInvisible } from './invisible';
import { ok, type Result, refuse } from './result';

/** A key ready to sign with. */
export interface SigningKey {
  readonly key: string;
  /** Blanks or line breaks around it were removed, which the user should be told. */
  readonly trimmed: boolean;
}

// The portal's keys have 88 characters; a longer text is something else that was pasted.
const LONGEST_KEY = 1_000;

/**
 * A primary or secondary key as pasted. Blanks and line breaks around it go; inside they are
 * refused, because a key cut or joined by accident would sign tokens that no service takes. The
 * messages never hold any of the key.
 */
export function checkSigningKey(text: string, field = 'key'): Result<SigningKey> {
  const key = text.trim();
  const { signingKey } = said();
  if (key === '') return refuse('key-empty', signingKey.empty, field);
  if (key.length > LONGEST_KEY) {
    return refuse('key-too-long', signingKey.tooLong(key.length), field);
  }
  if (/[\n\r]/.test(key)) return refuse('key-line-break', signingKey.lineBreak, field);
  const hidden = firstInvisible(key);
  if (hidden !== undefined) return refuse('key-invisible', signingKey.unseen(hidden), field);
  if (/\s/u.test(key)) return refuse('key-blank', signingKey.blank, field);
  return ok({ key, trimmed: key !== text });
}
