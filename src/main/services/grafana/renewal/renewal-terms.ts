import { exactToEpochMs } from '../../../../shared/domain/exact-instant';
import type { KeyTimeToLive } from '../../../../shared/domain/grafana/key-time-to-live';
import type { GrafanaKey } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import { formatDuration } from '../../../../shared/domain/time-to-live';

/** How long the new key lives, and what is to be said of it. */
export interface RenewalTerms {
  readonly ttl: KeyTimeToLive;
  readonly notes: readonly string[];
}

/** The same lifetime as before. Throws `ProblemError` where that cannot be told. */
export function renewalTerms(record: GrafanaKey): RenewalTerms {
  const { ttlSeconds, expiresAt, issuedAt, createdAt } = record;
  if (ttlSeconds !== undefined) return { ttl: { kind: 'seconds', seconds: ttlSeconds }, notes: [] };
  if (expiresAt === undefined) {
    return {
      ttl: { kind: 'never' },
      notes: ['The new key has no end, as the former had none: no reminder will come.'],
    };
  }
  const from = issuedAt ?? createdAt;
  const seconds = Math.round((exactToEpochMs(expiresAt) - Date.parse(from)) / 1000);
  if (seconds < 1) {
    throw new ProblemError({
      code: 'ttl-unknown',
      message: `How long "${record.name}" lived is not known: it had ended before it came here. Make a new key instead, with a time to live of its own.`,
    });
  }
  return {
    ttl: { kind: 'seconds', seconds },
    notes:
      issuedAt === undefined
        ? [
            `When the former key was made is not known. The new one lives ${formatDuration(seconds)}, as long as that one had when it came here.`,
          ]
        : [],
  };
}

/** Refuses what cannot be made anew on a server. Throws `ProblemError`. */
export function checkRenewable({ name, keyKind, secretId }: GrafanaKey): void {
  if (secretId === undefined) {
    throw new ProblemError({
      code: 'held-elsewhere',
      message: `"${name}" is only watched: its secret is held elsewhere, so it is renewed there.`,
    });
  }
  if (keyKind === 'api-key' || keyKind === 'service-account-token') return;
  throw new ProblemError({
    code: 'not-renewable',
    message:
      keyKind === 'entra-token'
        ? `"${name}" is a Microsoft Entra access token: get a new one from Azure, and paste it.`
        : `What kind of key "${name}" is is not known, so it cannot be made anew here. Paste a new one.`,
  });
}
