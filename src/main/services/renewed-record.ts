import type { AutoRenew, Credential, Metadata } from '../../shared/domain/model';
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
    ...(autoRenew === undefined ? {} : { autoRenew: withoutTrouble(autoRenew) }),
    usages: usagesAfterRenewal(before, now),
    updatedAt: now,
  };
  return renewed as C;
}

function withoutTrouble({ trouble: _over, ...autoRenew }: AutoRenew): AutoRenew {
  return autoRenew;
}

/** The document with a renewed credential in place of the former one, and without its snoozes. */
export function withRenewed(document: Metadata, renewed: Credential): Metadata {
  return {
    ...document,
    credentials: document.credentials.map((each) => (each.id === renewed.id ? renewed : each)),
    snoozes: document.snoozes.filter((each) => each.credentialId !== renewed.id),
  };
}
