import type { AutoRenew, Metadata } from '../../../shared/domain/model';
import {
  type AutoRenewed,
  lastRenewal,
  type NoticeKind,
} from '../../../shared/domain/renewal/auto-renewal-plan';

/** An attempt under way. */
export type Begun = NonNullable<AutoRenew['begun']>;
type Trouble = NonNullable<AutoRenew['trouble']>;

/** The document in which an attempt is under way; what the former one came to is kept. */
export function withBegun(document: Metadata, id: string, begun: Begun): Metadata {
  return withAutoRenew(document, id, (autoRenew, credential) => {
    const renewed = lastRenewal(credential);
    return { ...autoRenew, begun, ...(renewed === undefined ? {} : { renewed }) };
  });
}

/** The document in which that attempt was good, and the failures before it are over. */
export function withRenewal(document: Metadata, id: string, begun: Begun): Metadata {
  return withAutoRenew(document, id, ({ leadSeconds }) => ({
    leadSeconds,
    renewed: { ...begun, told: false },
  }));
}

/**
 * The document in which the renewal of a credential failed, as long as it has the same end. An
 * attempt that `mayGoOn` stays under way.
 */
export function withTrouble(
  document: Metadata,
  { id, expiresAt }: AutoRenewed,
  trouble: Trouble,
  mayGoOn: boolean,
): Metadata {
  return withAutoRenew(document, id, (autoRenew, present) => {
    if (present.expiresAt !== expiresAt) return autoRenew;
    const { begun, ...rest } = autoRenew;
    // That of a run which died before it could say that it had renewed: it is still to be told.
    const renewed = lastRenewal(present);
    return {
      ...rest,
      ...(renewed === undefined ? {} : { renewed }),
      ...(mayGoOn && begun !== undefined ? { begun } : {}),
      trouble,
    };
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
    const { trouble } = autoRenew;
    if (what !== 'renewed') {
      return trouble === undefined
        ? autoRenew
        : { ...autoRenew, trouble: { ...trouble, told: what } };
    }
    const renewed = lastRenewal(present);
    const { begun: _outcomeKnown, ...rest } = autoRenew;
    return renewed === undefined ? autoRenew : { ...rest, renewed: { ...renewed, told: true } };
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
