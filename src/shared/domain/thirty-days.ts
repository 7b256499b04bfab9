import { said } from '../texts/said';
import { type ExactInstant, secondsUntil } from './exact-instant';

/** 30 days in seconds: the longest a gateway token lives, and told of management tokens too. */
export const THIRTY_DAYS_SECONDS = 2_592_000;

/** Remarks about an expiry that is possible but perhaps not wanted; empty for most. */
export function expiryWarnings(expiry: {
  readonly expiresAt: ExactInstant;
  readonly nowMs: number;
}): string[] {
  if (secondsUntil(expiry.expiresAt, expiry.nowMs) <= THIRTY_DAYS_SECONDS) return [];
  return [said().expiry.beyondThirtyDays];
}
