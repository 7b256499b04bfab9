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
  if (key === '') {
    return refuse(
      'key-empty',
      'The key is empty. Copy the primary or secondary key from the portal.',
      field,
    );
  }
  if (key.length > LONGEST_KEY) {
    return refuse(
      'key-too-long',
      `This has ${key.length} characters; a signing key has 88. Copy the key again, alone.`,
      field,
    );
  }
  if (/[\n\r]/.test(key)) {
    return refuse(
      'key-line-break',
      'The key has a line break inside. Copy it again, in one piece and alone.',
      field,
    );
  }
  const hidden = firstInvisible(key);
  if (hidden !== undefined) {
    return refuse(
      'key-invisible',
      `The key has ${hidden.kind} (${hidden.codePoint}) at position ${hidden.position}. Copy it again.`,
      field,
    );
  }
  if (/\s/u.test(key)) {
    return refuse('key-blank', 'The key has a blank inside. Copy it again, alone.', field);
  }
  return ok({ key, trimmed: key !== text });
}
