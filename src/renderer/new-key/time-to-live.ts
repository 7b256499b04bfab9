import { keyExpiry, parseKeyTimeToLive } from '../../shared/domain/grafana/key-time-to-live';
import { isBareNumber } from '../../shared/domain/time-to-live';

/** What a time to live as typed comes to. */
export type ReadTimeToLive =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'never' }
  | {
      readonly kind: 'ends';
      readonly seconds: number;
      /** Milliseconds since 1970 UTC, if it is made now. */
      readonly endsMs: number;
      /** ISO UTC with seven fractional digits. */
      readonly expiresAt: string;
    };

export function readTimeToLive(text: string, nowMs: number): ReadTimeToLive {
  const parsed = parseKeyTimeToLive(text);
  if (!parsed.ok) return { kind: 'refused', message: parsed.problem.message };
  if (parsed.value.kind === 'never') return { kind: 'never' };
  const { seconds } = parsed.value;
  const expiresAt = keyExpiry(parsed.value, nowMs) ?? '';
  return { kind: 'ends', seconds, endsMs: nowMs + seconds * 1000, expiresAt };
}

/** A unit that is easily taken for another one, and the number before it. */
export interface Lookalike {
  readonly unit: 'minutes' | 'months' | 'bare';
  readonly count: string;
}

/** Undefined where nobody is likely to misread it. */
export function lookalikeOf(text: string): Lookalike | undefined {
  const typed = text.trim();
  if (isBareNumber(typed)) return { unit: 'bare', count: typed };
  const [, count, unit] = /^(\d+(?:\.\d+)?)\s*([mM])$/.exec(typed) ?? [];
  if (count === undefined) return undefined;
  return { unit: unit === 'm' ? 'minutes' : 'months', count };
}
