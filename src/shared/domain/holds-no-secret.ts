import { said } from '../texts/said';
import { readPasted } from './pasted/unwrap';
import { ok, type Result, refuse } from './result';

/**
 * A text that is kept unprotected, such as a note or where a secret is held; refused where a token
 * that is recognised stands in it. The sentence repeats none of it.
 */
export function checkHoldsNoSecret(text: string, field: string): Result<string> {
  const { secret, inspection } = readPasted(text);
  // Some names are recognised too, such as the ID that belongs to a key.
  const isName = inspection.identifier === secret;
  if (secret === '' || inspection.kind === 'unknown' || isName) return ok(text);
  return refuse('holds-secret', said().heldSecrets.inText(inspection.title), field);
}
