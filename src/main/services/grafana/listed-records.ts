import { exactToEpochMs } from '../../../shared/domain/exact-instant';
import { readLegacyKey } from '../../../shared/domain/grafana/legacy-key';
import type { ServerKey } from '../../../shared/domain/grafana/server-key';
import type {
  FormerKey,
  GrafanaConnection,
  GrafanaKey,
  Metadata,
} from '../../../shared/domain/model';
import type { ServerKeyRow } from '../../../shared/ipc/api';
import { asGone, asListed, formerOf, recordOf } from './key-records';
import type { KeyListing } from './list-keys';

/** A key on the server with what is known of it here; `records` are those of the connection. */
export function rowOf(
  key: ServerKey,
  records: readonly GrafanaKey[],
  { signIn }: GrafanaConnection,
): ServerKeyRow {
  const record = recordOf(records, key);
  if (record !== undefined) {
    return {
      ...key,
      credentialId: record.id,
      here: record.secretId === undefined ? 'watched' : 'held',
      signsIn: signIn.method === 'credential' && signIn.credentialId === record.id,
    };
  }
  const renewed = formerOf(records, key)?.record;
  return renewed === undefined
    ? { ...key, here: 'not-here', signsIn: false }
    : { ...key, credentialId: renewed.id, here: 'former', signsIn: false };
}

/** The record of the key that a connection signs in with, where it is one. */
export function signInRecord(
  document: Metadata,
  { signIn }: GrafanaConnection,
): GrafanaKey | undefined {
  if (signIn.method !== 'credential') return undefined;
  const found = document.credentials.find((each) => each.id === signIn.credentialId);
  return found?.kind === 'grafana-key' ? found : undefined;
}

/** A record as its server lists it; `placeOfOwn` is where it is there, where it signs in and that was found out. */
export function broughtUpToDate(
  record: GrafanaKey,
  { keys, gaps }: KeyListing,
  checkedAt: string,
  placeOfOwn: number | undefined,
): GrafanaKey {
  const place = record.serverKeyId ?? placeOfOwn;
  if (place === undefined) return record;
  const formers = record.formers.map((each) => asFormerListed(each, keys));
  return upToDate({ ...record, formers }, { keys, gaps }, checkedAt, place);
}

function upToDate(
  record: GrafanaKey,
  { keys, gaps }: Pick<KeyListing, 'keys' | 'gaps'>,
  checkedAt: string,
  place: number,
): GrafanaKey {
  // With Grafana 12.1 the keys of the legacy kind became tokens, under the same number.
  const { serverName } = record;
  // By its name as well: a connection may lead to another server by now.
  const there = keys.filter(
    (each) => each.id === place && (serverName === undefined || each.name === serverName),
  );
  const listed =
    there.find((each) => each.kind === record.keyKind) ??
    there.find(() => record.keyKind === 'api-key');
  if (listed !== undefined) return asListed({ ...record, keyKind: listed.kind }, listed, checkedAt);
  return gaps.length > 0 ? record : asGone(record, checkedAt);
}

/** What is told of a former key; it may have become a token as well. */
export function asFormerListed(former: FormerKey, keys: readonly ServerKey[]): FormerKey {
  const listed = keys.find((each) => isThatFormer(former, each));
  if (listed === undefined) return former;
  const accountId = listed.account?.id;
  return {
    ...former,
    keyKind: listed.kind,
    ...(accountId === undefined ? {} : { accountId }),
    ...(listed.lastUsedAt === undefined ? {} : { lastUsedAt: listed.lastUsedAt }),
  };
}

/** By its name as well: what has another one under the same number is another key. */
export function isThatFormer(former: FormerKey, key: ServerKey): boolean {
  return (
    key.id === former.serverKeyId &&
    key.name === former.serverName &&
    (key.kind === former.keyKind || former.keyKind === 'api-key')
  );
}

/**
 * The number of the key that signs in, where it can be told: a legacy key names itself, and a token
 * was used just now, so it is the only one that was used lately and stands for no other record.
 */
export function placeOfOwnKey(
  own: GrafanaKey,
  key: string,
  { keys, gaps }: KeyListing,
  facts: { readonly others: readonly GrafanaKey[]; readonly nowMs: number },
): number | undefined {
  const name = readLegacyKey(key)?.name;
  const isTaken = (each: ServerKey) =>
    facts.others.some((other) => other.id !== own.id && recordOf([other], each) !== undefined) ||
    formerOf(facts.others, each) !== undefined;
  const candidates =
    name === undefined
      ? keys.filter((each) => mayBe(own, each, facts.nowMs) && !isTaken(each))
      : keys.filter((each) => each.name === name);
  if (candidates.length !== 1 || (name === undefined && gaps.length > 0)) return undefined;
  return candidates[0]?.id;
}

/** Grafana notes the use of a key every few minutes only, and a clock may be off. */
const RECENTLY_MS = 60 * 60_000;

/**
 * Whether a key on the server may be the one that signs in, whose place there is not known: it was
 * just used, so one that was not used lately is another.
 */
export function mayBe(own: GrafanaKey, key: ServerKey, nowMs: number): boolean {
  if (own.keyKind !== key.kind || key.state !== 'live') return false;
  const used = key.lastUsedAt === undefined ? undefined : exactToEpochMs(key.lastUsedAt);
  return used !== undefined && used > nowMs - RECENTLY_MS;
}
