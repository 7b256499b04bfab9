import type { Credential, Metadata, Source } from '../../shared/domain/model';
import { type ExpiryState, soonFromMs, stateAt } from '../../shared/domain/reminders/expiry-state';
import { withEndInUse } from '../../shared/domain/reminders/remindable';
import { endingOf } from '../../shared/domain/reminders/thresholds';

/** What of a credential is looked at each minute, read from its record once. */
export interface CredentialRow {
  readonly credential: Credential;
  /** `undefined` for a kind that belongs to none. */
  readonly source: Source | undefined;
  readonly archived: boolean;
  /** A favourite with something to copy. */
  readonly starred: boolean;
  /** The former secret's end as long as a place has that one, else its own; sorts as text. */
  readonly ends: string;
  /** From when on it is `soon`, and from when on `expired`: milliseconds since 1970 UTC. */
  readonly soonMs: number;
  readonly endsMs: number;
}

type LeadTimes = readonly number[];
type Moments = Pick<CredentialRow, 'ends' | 'soonMs' | 'endsMs'>;

const rowsOf = new WeakMap<
  Metadata,
  { readonly leads: LeadTimes; readonly rows: CredentialRow[] }
>();
const momentsOf = new WeakMap<Credential, Moments & { readonly leads: LeadTimes }>();

/**
 * All credentials whose service or connection is there, what ends first first. The same document
 * gives the same list again: records are never changed in place. `leads` are the settings' lead
 * times in seconds.
 */
export function credentialRows(document: Metadata, leads: LeadTimes): readonly CredentialRow[] {
  const known = rowsOf.get(document);
  if (known !== undefined && isSame(known.leads, leads)) return known.rows;
  const sources = new Map(document.sources.map((each) => [each.id, each]));
  const rows: CredentialRow[] = [];
  for (const credential of document.credentials) {
    const { sourceId, archived, favourite, secretId } = credential;
    const source = sourceId === undefined ? undefined : sources.get(sourceId);
    if (sourceId !== undefined && source === undefined) continue;
    const { ends, soonMs, endsMs } = moments(credential, leads);
    const starred = favourite && secretId !== undefined;
    rows.push({ credential, source, archived, starred, ends, soonMs, endsMs });
  }
  rows.sort(byExpiry);
  rowsOf.set(document, { leads, rows });
  return rows;
}

/** How it stands at that moment: by the former secret's end as long as a place has that one. */
export function stateOf({ soonMs, endsMs }: CredentialRow, nowMs: number): ExpiryState {
  return stateAt(nowMs, soonMs, endsMs);
}

function moments(credential: Credential, leads: LeadTimes): Moments {
  const known = momentsOf.get(credential);
  if (known !== undefined && isSame(known.leads, leads)) return known;
  const found = { leads, ...readMoments(credential, leads) };
  momentsOf.set(credential, found);
  return found;
}

function readMoments(credential: Credential, leads: LeadTimes): Moments {
  const inUse = withEndInUse(credential);
  if (inUse === undefined) return ENDLESS;
  const ending = endingOf(inUse, leads);
  return { ends: inUse.expiresAt, soonMs: soonFromMs(ending), endsMs: ending.endsMs };
}

/** Its text sorts behind every date. */
const ENDLESS: Moments = {
  ends: '~',
  soonMs: Number.POSITIVE_INFINITY,
  endsMs: Number.POSITIVE_INFINITY,
};

function isSame(one: LeadTimes, other: LeadTimes): boolean {
  return (
    one === other || (one.length === other.length && one.every((lead, i) => lead === other[i]))
  );
}

// The order depends on nothing that passes with time, so that no entry moves under the mouse.
function byExpiry(a: CredentialRow, b: CredentialRow): number {
  if (a.ends !== b.ends) return a.ends < b.ends ? -1 : 1;
  return a.credential.id < b.credential.id ? -1 : 1;
}
