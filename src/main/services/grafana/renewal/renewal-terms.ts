import { exactToEpochMs } from '../../../../shared/domain/exact-instant';
import type { KeyTimeToLive } from '../../../../shared/domain/grafana/key-time-to-live';
import type { GrafanaKey } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import { formatDuration } from '../../../../shared/domain/time-to-live';
import { appTexts } from '../../../texts/app-texts';

/** How long the new key lives, and what is to be said of it. */
export interface RenewalTerms {
  readonly ttl: KeyTimeToLive;
  readonly notes: readonly string[];
}

/** The same lifetime as before. Throws `ProblemError` where that cannot be told. */
export function renewalTerms(record: GrafanaKey): RenewalTerms {
  const { ttlSeconds, expiresAt, issuedAt, createdAt } = record;
  const { grafanaRenewals } = appTexts();
  if (ttlSeconds !== undefined) return { ttl: { kind: 'seconds', seconds: ttlSeconds }, notes: [] };
  if (expiresAt === undefined) {
    return { ttl: { kind: 'never' }, notes: [grafanaRenewals.endless] };
  }
  const from = issuedAt ?? createdAt;
  const seconds = Math.round((exactToEpochMs(expiresAt) - Date.parse(from)) / 1000);
  if (seconds < 1) {
    throw new ProblemError({
      code: 'ttl-unknown',
      message: grafanaRenewals.lifetimeUnknown(record.name),
    });
  }
  return {
    ttl: { kind: 'seconds', seconds },
    notes: issuedAt === undefined ? [grafanaRenewals.lifetimeGuessed(formatDuration(seconds))] : [],
  };
}

/** Refuses what cannot be made anew on a server. Throws `ProblemError`. */
export function checkRenewable({ name, keyKind, secretId }: GrafanaKey): void {
  const { grafanaRenewals } = appTexts();
  if (secretId === undefined) {
    throw new ProblemError({
      code: 'held-elsewhere',
      message: grafanaRenewals.onlyWatched(name),
    });
  }
  if (keyKind === 'api-key' || keyKind === 'service-account-token') return;
  throw new ProblemError({
    code: 'not-renewable',
    message: grafanaRenewals.notRenewable(name, keyKind),
  });
}
