import {
  type ExactInstant,
  exactToEpochMs,
  toExactInstant,
} from '../../../shared/domain/exact-instant';
import { parseExpiry } from '../../../shared/domain/expiry';
import type { Inspection } from '../../../shared/domain/inspect';
import type { EntryMoment, EntryValues } from '../../../shared/domain/kinds/entry';
import { ProblemError, type Result, unwrap } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';

/** What a kind says of its end, as an `EntryForm` does. */
export interface EndRules {
  readonly mayBeEndless: boolean;
  endOf?(values: EntryValues, moment: EntryMoment): Result<ExactInstant> | undefined;
}

/** What was entered about the end. */
export interface EnteredEnd {
  readonly values: EntryValues;
  readonly expiry: string;
  readonly neverEnds: boolean;
}

/** When a credential ends, and what to tell of that. */
export interface Ending {
  /** Absent: it has no end. */
  readonly expiresAt?: ExactInstant;
  readonly notes: readonly string[];
}

/** Further apart than this, a typed end and the one in the secret are two. */
const SAME_END_MS = 60_000;

/**
 * The end of a credential that is made elsewhere: what the secret itself tells, else what was typed,
 * else what its kind knows. One that has gone by is taken, and told of. Throws `ProblemError` where
 * it is not known, or is refused.
 */
export function endingOf(
  rules: EndRules,
  { values, expiry, neverEnds }: EnteredEnd,
  inspection: Inspection | undefined,
  moment: EntryMoment,
): Ending {
  const { entered } = appTexts();
  const told = inspection?.expiresAt;
  if (neverEnds) {
    if (told !== undefined) {
      throw refused('has-an-end', entered.hasAnEnd(shown(told)));
    }
    if (rules.mayBeEndless) return { notes: [] };
    throw refused('never-ends', entered.alwaysEnds);
  }
  const typed = expiry.trim() === '' ? undefined : readTyped(expiry, moment);
  if (told !== undefined) return ended(told, moment, differs(told, typed));
  if (typed !== undefined) return ended(typed, moment);
  const known = rules.endOf?.(values, moment);
  if (known !== undefined) return ended(unwrap(known), moment);
  throw refused('expiry-empty', rules.mayBeEndless ? entered.endUnknownOrNone : entered.endUnknown);
}

function readTyped(expiry: string, { nowMs, zone }: EntryMoment): ExactInstant {
  return unwrap(parseExpiry(expiry, { nowMs, zone, allowPast: true })).expiresAt;
}

function ended(
  expiresAt: ExactInstant,
  { nowMs }: EntryMoment,
  notes: readonly string[] = [],
): Ending {
  if (expiresAt > toExactInstant(nowMs)) return { expiresAt, notes };
  return { expiresAt, notes: [...notes, appTexts().entered.ended(shown(expiresAt))] };
}

function differs(told: ExactInstant, typed: ExactInstant | undefined): string[] {
  if (typed === undefined) return [];
  if (Math.abs(exactToEpochMs(told) - exactToEpochMs(typed)) < SAME_END_MS) return [];
  return [appTexts().entered.endTaken(shown(told))];
}

/** To the minute. */
export function shown(expiresAt: ExactInstant): string {
  return `${expiresAt.slice(0, 16).replace('T', ' ')} UTC`;
}

/** What the history says of an end. */
export function endDetail(expiresAt: ExactInstant | undefined): string {
  const { entered } = appTexts();
  return expiresAt === undefined ? entered.endless : entered.until(shown(expiresAt));
}

function refused(code: string, message: string): ProblemError {
  return new ProblemError({ code, message, field: 'expiry' });
}

/** Seconds between two moments, as a record keeps them; `undefined` unless there are some. */
export function spanSeconds(
  expiresAt: ExactInstant | undefined,
  startIso: string,
): number | undefined {
  if (expiresAt === undefined) return undefined;
  const seconds = Math.round((exactToEpochMs(expiresAt) - Date.parse(startIso)) / 1000);
  return seconds > 0 ? seconds : undefined;
}
