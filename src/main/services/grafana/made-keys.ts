import type {
  CreatedKey,
  ServerKey,
  ServerKeyRef,
  ServiceAccount,
} from '../../../shared/domain/grafana/server-key';
import { ProblemError } from '../../../shared/domain/result';
import { newSecretId, type Vault } from '../vault';
import type { CreateOutcome } from './careful-create';
import type { GrafanaClient } from './client';
import type { CreationNote } from './creations';

/** What came of making a key, where no secret came of it. */
export type NotMade = Exclude<
  CreateOutcome<CreatedKey, ServerKey>,
  { readonly outcome: 'created' }
>;

/** A key whose secret cannot be kept is of no use: the keychain shows beforehand that it can. */
export async function rehearse(vault: Vault): Promise<void> {
  const id = newSecretId();
  await vault.commit({
    secrets: new Map([[id, 'TokenTray looks whether the keychain stores']]),
    dropped: [id],
    apply: (document) => document,
  });
}

/** Notes what is left of a key that was not made, or not for us. */
export async function noteNotMade(made: NotMade, note: CreationNote): Promise<void> {
  if (made.outcome === 'refused' || made.outcome === 'not-made') {
    await note.drop();
    return;
  }
  // Where neither answer nor list came, a later look at the server tells.
  if (made.found !== undefined) await note.found(placeOf(made.found));
}

/**
 * Takes a key off its server again that cannot be used, and `account` with it where that was made
 * for it. Gives the sentence of the failure, after which it is noted as found.
 */
export async function takeBack(
  client: GrafanaClient,
  made: CreatedKey,
  note: CreationNote,
  account?: Pick<ServiceAccount, 'id'>,
): Promise<string | undefined> {
  let left = placeOf(made);
  try {
    await client.deleteKey(refOf(made));
    if (account !== undefined) {
      left = { accountId: account.id };
      await client.deleteServiceAccount(account.id);
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await note.found(left);
    return error.message;
  }
  await note.drop();
  return undefined;
}

/** A key's place on its server. */
export function refOf(key: ServerKey | CreatedKey): ServerKeyRef {
  return {
    kind: key.kind,
    id: key.id,
    ...(key.account === undefined ? {} : { accountId: key.account.id }),
  };
}

function placeOf(key: ServerKey | CreatedKey): {
  serverKeyId?: number;
  accountId?: number;
} {
  return {
    serverKeyId: key.id,
    ...(key.account === undefined ? {} : { accountId: key.account.id }),
  };
}
