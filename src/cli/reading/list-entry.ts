import { type CredentialRow, stateOf } from '../../main/services/credential-rows';
import { exactToEpochMs } from '../../shared/domain/exact-instant';
import { traitsOf } from '../../shared/domain/kinds/faces';
import { kindTitle } from '../../shared/domain/kinds/listed';

/** One credential as `--json` gives it: names and dates. */
export interface ListEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly service: string;
  readonly environment: string;
  readonly state: 'fine' | 'soon' | 'expired';
  /** ISO UTC; of the former secret as long as a place has that one. `null`: it has no end. */
  readonly expiresAt: string | null;
  readonly secondsLeft: number | null;
  readonly favourite: boolean;
  readonly archived: boolean;
  readonly tags: readonly string[];
  readonly heldHere: boolean;
  readonly renewal: string;
}

/** `undefined` where its source is of no use to it, as the window leaves it out too. */
export function listEntry(row: CredentialRow, nowMs: number): ListEntry | undefined {
  const { credential, source, ends, endsMs } = row;
  const traits = traitsOf(credential, source);
  if (traits === undefined) return undefined;
  const { id, name, kind, favourite, archived, tags } = credential;
  const isEndless = endsMs === Number.POSITIVE_INFINITY;
  return {
    id,
    name,
    kind,
    kindTitle: kindTitle(kind),
    service: traits.sourceName,
    environment: traits.environment,
    state: stateOf(row, nowMs),
    expiresAt: isEndless ? null : ends,
    secondsLeft: isEndless ? null : Math.floor((exactToEpochMs(ends) - nowMs) / 1000),
    favourite,
    archived,
    tags,
    heldHere: traits.secretId !== undefined,
    renewal: traits.renewal,
  };
}
