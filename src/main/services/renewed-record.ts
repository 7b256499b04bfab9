import type { Credential, Metadata } from '../../shared/domain/model';
import { usagesAfterRenewal } from '../../shared/domain/usages/renewed-usages';

/**
 * The record as every renewal leaves it, for the new secret's facts to be laid over: its places
 * have the former secret still, and what failed before and the former secret's fingerprint are
 * gone. Everything else stays. `now` is ISO UTC.
 */
export function renewedRecord<C extends Credential>(before: C, now: string): C {
  const { fingerprint: _former, autoRenew, ...kept }: Credential = before;
  const renewed = {
    ...kept,
    ...withoutTrouble({ autoRenew }),
    usages: usagesAfterRenewal(before, now),
    updatedAt: now,
  };
  return renewed as C;
}

/** How a credential is renewed by itself, without what failed with a secret that it has no more. */
export function withoutTrouble({
  autoRenew,
}: Pick<Credential, 'autoRenew'>): Partial<Pick<Credential, 'autoRenew'>> {
  if (autoRenew === undefined) return {};
  const { trouble: _over, ...kept } = autoRenew;
  return { autoRenew: kept };
}

/** The document with a renewed credential in place of the former one, and without its snoozes. */
export function withRenewed(document: Metadata, renewed: Credential): Metadata {
  return {
    ...document,
    credentials: document.credentials.map((each) => (each.id === renewed.id ? renewed : each)),
    snoozes: document.snoozes.filter((each) => each.credentialId !== renewed.id),
  };
}
