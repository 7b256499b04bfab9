import { exactToEpochMs } from '../../../shared/domain/exact-instant';
import { entraTokenExpiry } from '../../../shared/domain/grafana/entra-token';
import type { PastedKey } from '../../../shared/domain/grafana/pasted-key';
import type {
  CreatedKey,
  ServerKey,
  ServerKeyRef,
} from '../../../shared/domain/grafana/server-key';
import type { FormerKey, GrafanaKey } from '../../../shared/domain/model';
import { checkName } from '../../../shared/domain/names';
import { appTexts } from '../../texts/app-texts';
import { FRESH } from '../fresh-credential';

/** A day: long enough to see what still uses the old one. */
const DEFAULT_GRACE_SECONDS = 86_400;

/** What every new record is given by whoever makes it. */
export interface RecordFacts {
  readonly id: string;
  readonly name: string;
  readonly sourceId: string;
  /** ISO UTC. */
  readonly now: string;
}

/** Of a key that was just made here. */
export function recordOfCreated(
  made: CreatedKey,
  facts: RecordFacts & { readonly secretId: string; readonly ttlSeconds?: number },
): GrafanaKey {
  return {
    ...base(facts),
    keyKind: made.kind,
    serverKeyId: made.id,
    serverName: made.name,
    role: made.role,
    issuedAt: facts.now,
    secretId: facts.secretId,
    onServer: { state: 'live', checkedAt: facts.now },
    ...(made.account === undefined ? {} : { serviceAccount: made.account }),
    ...(made.expiresAt === undefined ? {} : { expiresAt: made.expiresAt }),
    ...(facts.ttlSeconds === undefined ? {} : { ttlSeconds: facts.ttlSeconds }),
  };
}

/** Of a key that was pasted to sign in with; its place on the server is learnt later. */
export function recordOfPasted(
  pasted: PastedKey,
  facts: RecordFacts & { readonly secretId: string },
): GrafanaKey {
  const expiresAt = pasted.kind === 'entra-token' ? entraTokenExpiry(pasted.key) : undefined;
  return {
    ...base(facts),
    keyKind: pasted.kind,
    secretId: facts.secretId,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

/** Of a key that is only watched: its secret is held elsewhere. */
export function recordOfWatched(key: ServerKey, facts: RecordFacts): GrafanaKey {
  return asListed({ ...base(facts), keyKind: key.kind }, key, facts.now);
}

/** Nearer than this, the server's end is the one that was worked out when the key was made. */
const SAME_END_MS = 5_000;

/**
 * The record with what its server lists of it; what the server does not tell stays. An end that
 * differs by seconds stays too: reminders are told apart by it, and would come twice.
 */
export function asListed(record: GrafanaKey, key: ServerKey, checkedAt: string): GrafanaKey {
  const { expiresAt: former, ...rest } = record;
  const expiresAt = isSameEnd(former, key.expiresAt) ? former : key.expiresAt;
  const issuedAt = key.createdAt === undefined ? record.issuedAt : toInstant(key.createdAt);
  return {
    ...rest,
    serverKeyId: key.id,
    serverName: key.name,
    role: key.role,
    onServer: {
      state: key.state,
      checkedAt,
      ...(key.lastUsedAt === undefined ? {} : { lastUsedAt: key.lastUsedAt }),
    },
    ...(key.account === undefined ? {} : { serviceAccount: key.account }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(issuedAt === undefined ? {} : { issuedAt }),
  };
}

function isSameEnd(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Math.abs(exactToEpochMs(one) - exactToEpochMs(other)) <= SAME_END_MS;
}

/** The record of a key that its server no longer lists. */
export function asGone(record: GrafanaKey, checkedAt: string): GrafanaKey {
  return { ...record, onServer: { ...record.onServer, state: 'gone', checkedAt } };
}

/** Whether two records differ in more than when the server was asked. */
export function differs(one: GrafanaKey, other: GrafanaKey): boolean {
  return JSON.stringify(timeless(one)) !== JSON.stringify(timeless(other));
}

function timeless({ onServer, ...rest }: GrafanaKey): unknown {
  return [Object.entries(rest).sort(), onServer?.state, onServer?.lastUsedAt];
}

/** The record that stands for a key on the server, or undefined. */
export function recordOf(
  records: readonly GrafanaKey[],
  key: { readonly kind: GrafanaKey['keyKind']; readonly id: number },
): GrafanaKey | undefined {
  return records.find((each) => each.keyKind === key.kind && each.serverKeyId === key.id);
}

/** The record that had a key before its renewal, and that key as it is kept there. */
export function formerOf(
  records: readonly GrafanaKey[],
  key: { readonly kind: GrafanaKey['keyKind']; readonly id: number },
): { readonly record: GrafanaKey; readonly former: FormerKey } | undefined {
  for (const record of records) {
    const former = record.formers.find(
      (each) => each.keyKind === key.kind && each.serverKeyId === key.id,
    );
    if (former !== undefined) return { record, former };
  }
  return undefined;
}

/** Whether both name the same key of a server. */
export function isSameKey(one: ServerKeyRef, other: ServerKeyRef): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/**
 * A name for a credential that no other has: `wanted`, or with the connection's name or a number
 * behind it. What cannot be a name here, as a server may have it, is called "Key".
 */
export function freeName(wanted: string, connection: string, taken: readonly string[]): string {
  const { unnamed } = appTexts().grafanaKeys;
  const short = [...connection].slice(0, LONGEST_SUFFIX).join('');
  for (let number = 2; ; number += 1) {
    for (const base of [wanted, unnamed]) {
      for (const candidate of [base, `${base} (${short})`, `${base} (${number})`]) {
        const checked = checkName(candidate, { taken });
        if (checked.ok) return checked.value;
        if (candidate === base && checked.problem.code !== 'name-taken') break;
      }
    }
  }
}

const LONGEST_SUFFIX = 50;

function base({ id, name, sourceId, now }: RecordFacts) {
  return {
    kind: 'grafana-key' as const,
    id,
    name,
    sourceId,
    createdAt: now,
    updatedAt: now,
    ...FRESH,
    graceSeconds: DEFAULT_GRACE_SECONDS,
    formers: [],
  };
}

function toInstant(exact: string): string {
  return exact.replace(/\d{4}Z$/, 'Z');
}
