import type { Credential } from '../model';
import type { Usage } from './usage';

/**
 * The places after a renewal: each now has the former secret. One that had an older one still has
 * that one. `now` is ISO UTC.
 */
export function usagesAfterRenewal(
  { usages, expiresAt }: Pick<Credential, 'usages' | 'expiresAt'>,
  now: string,
): Usage[] {
  const holdsFormer = { since: now, ...(expiresAt === undefined ? {} : { expiresAt }) };
  return usages.map((each) => (each.holdsFormer === undefined ? { ...each, holdsFormer } : each));
}

/** How many places still have a former secret, and when the first of those ends. */
export interface Undeployed {
  readonly places: number;
  /** ISO UTC with seven fractional digits; absent where none of them has an end. */
  readonly expiresAt?: string;
}

/** `undefined` where every place has the present secret. */
export function undeployedOf({ usages }: Pick<Credential, 'usages'>): Undeployed | undefined {
  const formers = usages.flatMap(({ holdsFormer }) => holdsFormer ?? []);
  if (formers.length === 0) return undefined;
  const [first] = formers.flatMap(({ expiresAt }) => expiresAt ?? []).sort();
  return { places: formers.length, ...(first === undefined ? {} : { expiresAt: first }) };
}
