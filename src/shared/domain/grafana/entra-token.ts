import { type ExactInstant, toExactInstant } from '../exact-instant';
import { base64Json } from './base64-text';

/**
 * When a Microsoft Entra access token (a JWT) ends, from its `exp` (seconds since 1970 UTC);
 * undefined for a text that is no JWT or names none. The signature is not looked at.
 */
export function entraTokenExpiry(text: string): ExactInstant | undefined {
  const parts = text.split('.');
  if (parts.length !== 3) return undefined;
  const exp = base64Json(parts[1] ?? '')?.exp;
  if (typeof exp !== 'number' || exp <= 0 || exp >= 253_402_300_800) return undefined;
  return toExactInstant(exp * 1000);
}

/** Whether a text has a JWT's shape. */
export function isJwt(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 3 && base64Json(parts[0] ?? '')?.alg !== undefined;
}
