import type { AutoRenew, Metadata } from '../../../shared/domain/model';
import type { AutoRenewed, NoticeKind } from '../../../shared/domain/renewal/auto-renewal-plan';

type Attempt = NonNullable<AutoRenew['attempt']>;
type Trouble = NonNullable<AutoRenew['trouble']>;

/** The document in which an attempt stands so; the failures before it are over once it succeeds. */
export function withAttempt(document: Metadata, id: string, attempt: Attempt): Metadata {
  return withAutoRenew(document, id, ({ trouble, leadSeconds }) => ({
    leadSeconds,
    attempt,
    ...(attempt.outcome !== 'begun' || trouble === undefined ? {} : { trouble }),
  }));
}

/**
 * The document in which the renewal of a credential failed, as long as it has the same end; what the
 * user was told of the failure before counts for this one too, where `told` does not say otherwise.
 */
export function withTrouble(
  document: Metadata,
  { id, expiresAt }: AutoRenewed,
  trouble: Trouble,
  attemptIsOver: boolean,
): Metadata {
  return withAutoRenew(document, id, (autoRenew, present) => {
    if (present.expiresAt !== expiresAt) return autoRenew;
    const { attempt, ...rest } = autoRenew;
    const kept = attempt !== undefined && (!attemptIsOver || attempt.outcome !== 'begun');
    return { ...rest, ...(kept ? { attempt } : {}), trouble };
  });
}

/** The document in which the user knows of this. */
export function withTold(
  document: Metadata,
  { id, expiresAt }: AutoRenewed,
  what: NoticeKind,
): Metadata {
  return withAutoRenew(document, id, (autoRenew, present) => {
    if (present.expiresAt !== expiresAt) return autoRenew;
    const { attempt, trouble } = autoRenew;
    if (what === 'renewed') {
      return attempt === undefined
        ? autoRenew
        : { ...autoRenew, attempt: { ...attempt, outcome: 'told' } };
    }
    return trouble === undefined
      ? autoRenew
      : { ...autoRenew, trouble: { ...trouble, told: what } };
  });
}

function withAutoRenew(
  document: Metadata,
  id: string,
  change: (autoRenew: AutoRenew, credential: AutoRenewed) => AutoRenew,
): Metadata {
  let changed = false;
  const credentials = document.credentials.map((each) => {
    if (each.id !== id || each.autoRenew === undefined) return each;
    const { autoRenew } = each;
    const next = change(autoRenew, { ...each, autoRenew });
    if (next === autoRenew) return each;
    changed = true;
    return { ...each, autoRenew: next };
  });
  return changed ? { ...document, credentials } : document;
}
