import type { ServerKey } from '../../../shared/domain/grafana/server-key';
import type { Creation, GrafanaKey } from '../../../shared/domain/model';
import type { KeyListing } from './list-keys';

/** What an interrupted creation left on its server. */
export type LeftOver =
  | { readonly state: 'nothing' }
  /** It is a credential here, or what one had before: nothing is left open. */
  | { readonly state: 'recorded' }
  | { readonly state: 'there'; readonly found: NonNullable<Creation['found']> }
  /** A part of the server's list could not be read. */
  | { readonly state: 'not-told' };

/**
 * Looks for what `creation` was to make: by its name, because its number went with the answer.
 * `records` are the credentials of the same connection.
 */
export function leftOver(
  creation: Creation,
  { keys, accounts, gaps }: KeyListing,
  records: readonly GrafanaKey[],
): LeftOver {
  const { name, before, newAccount } = creation;
  const owner =
    newAccount === undefined
      ? undefined
      : accounts.find((each) =>
          newAccount.id === undefined
            ? each.name === newAccount.name && each.id !== before
            : each.id === newAccount.id,
        );
  const made = keys.find(
    (each) =>
      each.name === name &&
      each.id !== before &&
      (newAccount === undefined || (owner !== undefined && each.account?.id === owner.id)),
  );
  if (made !== undefined) {
    if (isRecorded(records, made)) return { state: 'recorded' };
    const accountId = made.account?.id;
    const place = accountId === undefined ? {} : { accountId };
    return { state: 'there', found: { serverKeyId: made.id, ...place } };
  }
  if (gaps.length > 0) return { state: 'not-told' };
  return owner === undefined
    ? { state: 'nothing' }
    : { state: 'there', found: { accountId: owner.id } };
}

function isRecorded(records: readonly GrafanaKey[], made: ServerKey): boolean {
  return records.some(
    (record) => standsFor(record, made) || record.formers.some((each) => standsFor(each, made)),
  );
}

/** With Grafana 12.1 the keys of the legacy kind became tokens, under the same number. */
function standsFor(
  { serverKeyId, keyKind }: Pick<GrafanaKey, 'serverKeyId' | 'keyKind'>,
  made: ServerKey,
): boolean {
  return serverKeyId === made.id && (keyKind === made.kind || keyKind === 'api-key');
}
