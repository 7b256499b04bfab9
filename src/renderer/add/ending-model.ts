import { type ExactInstant, toExactInstant } from '../../shared/domain/exact-instant';
import { parseExpiry } from '../../shared/domain/expiry';
import type { EntryMoment, EntryValues } from '../../shared/domain/kinds/entry';
import { type Problem, type Result, refuse } from '../../shared/domain/result';
import type { KindEntry } from './kind-entry';

/** Times to live that makers of tokens offer. */
export const END_PRESETS = ['30d', '90d', '180d', '1y'] as const;

/** When a credential is going to end, and who says so. */
export type Ending =
  /** The secret itself, a person, or the kind by what else was entered. */
  | {
      readonly by: 'secret' | 'typed' | 'kind';
      readonly expiresAt: ExactInstant;
      readonly past: boolean;
    }
  | { readonly by: 'never' }
  /** It is still to be said. */
  | { readonly by: 'nobody' }
  | { readonly by: 'refused'; readonly problem: Problem };

/** What an end follows from. */
export interface EndFacts {
  /** What the secret itself tells. */
  readonly told: ExactInstant | undefined;
  readonly entry: Pick<KindEntry, 'endOf'> | undefined;
  readonly values: EntryValues;
  /** As typed. */
  readonly expiry: string;
  readonly neverEnds: boolean;
}

/**
 * The end: what the secret tells, else what its kind knows, else what was typed. What was typed
 * before another kind was chosen counts for nothing where nobody is asked.
 */
export function endingOf(facts: EndFacts, moment: EntryMoment): Ending {
  const { told, entry, values, expiry, neverEnds } = facts;
  if (told !== undefined) return ended('secret', told, moment);
  const known = entry?.endOf?.(values, moment);
  if (known !== undefined) {
    return known.ok
      ? ended('kind', known.value, moment)
      : { by: 'refused', problem: known.problem };
  }
  if (neverEnds) return { by: 'never' };
  if (expiry.trim() === '') return { by: 'nobody' };
  const typed = parseExpiry(withTimeOfDay(expiry, moment), { ...moment, allowPast: true });
  return typed.ok
    ? ended('typed', typed.value.expiresAt, moment)
    : { by: 'refused', problem: typed.problem };
}

/** Whether a person has to say when it ends. */
export function asksEnd({ told, entry }: Pick<EndFacts, 'told' | 'entry'>): boolean {
  return told === undefined && entry?.endOf === undefined;
}

/** The refusal for the field, where the end is not known and may not be left open. */
export function checkEnd(ending: Ending, missing: string): Result<never> | undefined {
  if (ending.by === 'nobody') return refuse('expiry-empty', missing, 'expiry');
  if (ending.by === 'refused') return { ok: false, problem: ending.problem };
  return undefined;
}

/** A date that was typed without a time of day begins with its first minute. */
export function withTimeOfDay(text: string, moment: EntryMoment): string {
  const typed = text.trim();
  const read = parseExpiry(typed, { ...moment, allowPast: true });
  if (read.ok || read.problem.code !== 'expiry-no-time') return typed;
  return typed.includes('/') ? `${typed} 12:00 AM` : `${typed} 00:00`;
}

function ended(
  by: 'secret' | 'typed' | 'kind',
  expiresAt: ExactInstant,
  { nowMs }: EntryMoment,
): Ending {
  return { by, expiresAt, past: expiresAt <= toExactInstant(nowMs) };
}
