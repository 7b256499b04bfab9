import { exactToEpochMs } from '../../../../shared/domain/exact-instant';
import type { FormerKey, GrafanaKey, Metadata } from '../../../../shared/domain/model';
import { undeployedOf } from '../../../../shared/domain/usages/renewed-usages';

/** A replaced key in the document, with the credential that had it. */
export interface FormerPlace {
  readonly record: GrafanaKey;
  readonly former: FormerKey;
}

/** The replaced key with that number, or undefined where either is gone. */
export function formerIn(
  document: Metadata,
  credentialId: string,
  serverKeyId: number,
): FormerPlace | undefined {
  const record = document.credentials.find((each) => each.id === credentialId);
  if (record?.kind !== 'grafana-key') return undefined;
  const former = record.formers.find((each) => each.serverKeyId === serverKeyId);
  return former === undefined ? undefined : { record, former };
}

/** The document with that replaced key changed; the same one where it is gone. */
export function withFormer(
  document: Metadata,
  { record, former }: FormerPlace,
  change: (former: FormerKey) => FormerKey,
): Metadata {
  return withFormers(document, record.id, (formers) =>
    formers.map((each) => (each.serverKeyId === former.serverKeyId ? change(each) : each)),
  );
}

/** The document without that replaced key. */
export function withoutFormer(
  document: Metadata,
  credentialId: string,
  serverKeyId: number,
): Metadata {
  return withFormers(document, credentialId, (formers) =>
    formers.filter((each) => each.serverKeyId !== serverKeyId),
  );
}

function withFormers(
  document: Metadata,
  credentialId: string,
  change: (formers: FormerKey[]) => FormerKey[],
): Metadata {
  return {
    ...document,
    credentials: document.credentials.map((each) =>
      each.id === credentialId && each.kind === 'grafana-key'
        ? { ...each, formers: change(each.formers) }
        : each,
    ),
  };
}

/** Whether the user has been asked and the answer is still needed. */
export function isOpenQuestion({ record, former: { ask } }: FormerPlace): boolean {
  if (ask === 'not-deployed') return undeployedOf(record) !== undefined;
  return ask !== undefined;
}

/**
 * When a replaced key is to be looked after next, milliseconds since 1970 UTC; `undefined` while
 * only the user can say what becomes of it.
 */
export function lookAfterAt({ record, former }: FormerPlace): number | undefined {
  const { expiresAt, retry } = former;
  const times = [
    ...(isOpenQuestion({ record, former }) ? [] : [Date.parse(former.deleteAt)]),
    ...(expiresAt === undefined ? [] : [exactToEpochMs(expiresAt)]),
  ];
  if (times.length === 0) return undefined;
  const due = Math.min(...times);
  return retry === undefined ? due : Math.max(due, Date.parse(retry.at));
}
