import type { CreatedKey, ServerKey } from '../../../../shared/domain/grafana/server-key';
import type {
  FormerKey,
  GrafanaConnection,
  GrafanaKey,
  Metadata,
} from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import { appTexts } from '../../../texts/app-texts';
import { grafanaConnectionById, grafanaKeyById } from '../../lookup';
import { renewedRecord, withRenewed } from '../../renewed-record';
import { serverOf } from '../server-of';

/** What takes the place of what. */
export interface Swap {
  /** The record as it was when the new key was asked for. */
  readonly before: GrafanaKey;
  /** The former key as its server lists it; absent where it is gone there. */
  readonly listed: ServerKey | undefined;
  readonly made: CreatedKey;
  /** Keychain account of the new key. */
  readonly secretId: string;
  readonly ttlSeconds?: number;
  readonly graceSeconds: number;
  /** ISO UTC, by this computer's clock. */
  readonly now: string;
  /** By the server's clock where that is known, ISO UTC with seven fractional digits. */
  readonly swappedAt: string;
}

/**
 * The document with the new key in place of the former one, which is kept until it is deleted on
 * its server. Throws `ProblemError` where the credential has changed meanwhile.
 */
export function withNewKey(document: Metadata, swap: Swap): Metadata {
  const { before, listed, made, now } = swap;
  const current = grafanaKeyById(document, before.id);
  const connection = grafanaConnectionById(document, current.sourceId);
  if (current.secretId !== before.secretId) {
    throw new ProblemError({
      code: 'renewed-meanwhile',
      message: appTexts().grafanaRenewals.renewedMeanwhile(current.name),
    });
  }
  const { ttlSeconds, graceSeconds, secretId } = swap;
  const after: GrafanaKey = {
    ...withoutOwnFacts(renewedRecord(current, now)),
    keyKind: made.kind,
    serverKeyId: made.id,
    serverName: made.name,
    role: made.role,
    issuedAt: now,
    secretId,
    onServer: { state: 'live', checkedAt: now },
    // No grace is for a leaked key, this once: a renewal by itself must leave time.
    graceSeconds: graceSeconds === 0 ? current.graceSeconds : graceSeconds,
    formers: [
      ...current.formers,
      ...(listed === undefined ? [] : [formerOf(current, listed, connection, swap)]),
    ],
    ...(made.account === undefined ? {} : { serviceAccount: made.account }),
    ...(made.expiresAt === undefined ? {} : { expiresAt: made.expiresAt }),
    ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
  };
  return withRenewed(document, after);
}

/** What every key has of its own, and may lack. */
function withoutOwnFacts(record: GrafanaKey): GrafanaKey {
  const {
    expiresAt: _end,
    issuedAt: _start,
    ttlSeconds: _span,
    serviceAccount: _owner,
    ...rest
  } = record;
  return rest;
}

function formerOf(
  current: GrafanaKey,
  listed: ServerKey,
  connection: GrafanaConnection,
  swap: Swap,
): FormerKey {
  const { now, swappedAt, graceSeconds } = swap;
  // What no longer works needs no time of grace.
  const grace = listed.state === 'live' ? graceSeconds : 0;
  const { expiresAt, issuedAt, secretId, fingerprint } = current;
  return {
    keyKind: listed.kind,
    serverKeyId: listed.id,
    serverName: listed.name,
    server: serverOf(connection),
    swappedAt,
    replacedAt: now,
    deleteAt: new Date(Date.parse(now) + grace * 1000).toISOString(),
    ...(listed.account === undefined ? {} : { accountId: listed.account.id }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(issuedAt === undefined ? {} : { issuedAt }),
    ...(secretId === undefined ? {} : { secretId }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(listed.lastUsedAt === undefined ? {} : { lastUsedAt: listed.lastUsedAt }),
  };
}
