import type { FirstTexts } from '../texts/en-first';
import { toMs } from './moments';
import { timeSpan } from './time-span';

/** "9 days left" or "Expired 3 hours ago". */
export function timeLeft(expiresAt: string, nowMs: number, texts: FirstTexts['time']): string {
  const left = toMs(expiresAt) - nowMs;
  return left > 0 ? texts.left(timeSpan(left)) : texts.expired(timeSpan(left));
}

/** The same for a column of a list: "9 h 5 min left" or "Expired 3 h ago"; the long form is its title. */
export function shortTimeLeft(expiresAt: string, nowMs: number, texts: FirstTexts['time']): string {
  const left = toMs(expiresAt) - nowMs;
  return left > 0 ? texts.shortLeft(timeSpan(left)) : texts.shortExpired(timeSpan(left));
}
