import type { GrafanaRole } from '../../../shared/domain/grafana/roles';
import type { ServiceAccount } from '../../../shared/domain/grafana/server-key';
import { checkName } from '../../../shared/domain/names';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import type { GrafanaKeyInput } from '../../../shared/ipc/api';
import { appTexts } from '../../texts/app-texts';
import type { CreateOutcome } from './careful-create';
import type { GrafanaClient } from './client';
import type { CreationNote } from './creations';
import { type NotMade, noteNotMade } from './made-keys';

/** The service account that a token is made for, or why there is none. */
export type Owner =
  | {
      readonly outcome: 'there';
      readonly account: ServiceAccount;
      /** It was made for this token. */
      readonly isNew: boolean;
      readonly notes: readonly string[];
    }
  | NotMade;

/** Finds or makes the service account of a new token. Throws `ProblemError`. */
export async function ownerOf(
  client: GrafanaClient,
  wanted: GrafanaKeyInput['account'],
  role: GrafanaRole,
  note: CreationNote,
): Promise<Owner> {
  const { grafanaKeys } = appTexts();
  if (wanted === undefined) {
    throw new ProblemError({
      code: 'account-missing',
      message: grafanaKeys.accountMissing,
      field: 'account',
    });
  }
  if ('existingId' in wanted) {
    const account = await client.serviceAccount(wanted.existingId);
    const notes = [
      ...(account.role === role ? [] : [grafanaKeys.accountRole(account.role)]),
      ...(account.disabled ? [grafanaKeys.accountDisabled(account.name)] : []),
    ];
    return { outcome: 'there', account, isNew: false, notes };
  }
  const name = unwrap(checkName(wanted.newName, { field: 'account' }));
  const made = await client.createServiceAccount({ name, role }, (before) =>
    note.announce(before, { newAccount: { name } }),
  );
  return made.outcome === 'created'
    ? { outcome: 'there', account: made.made, isNew: true, notes: [] }
    : withoutToken(made);
}

/** An account that was not made, as the token that was not made either. */
function withoutToken(
  made: Exclude<CreateOutcome<ServiceAccount, ServiceAccount>, { readonly outcome: 'created' }>,
): NotMade {
  if (made.outcome === 'refused') {
    const { blockedBy: _, ...refused } = made;
    return refused;
  }
  return { outcome: made.outcome === 'not-made' ? 'not-made' : 'unknown', problem: made.problem };
}

/** Takes an account away again whose only token was surely not made; else it stays, and is told of. */
export async function withoutOwner(
  client: GrafanaClient,
  account: ServiceAccount,
  made: NotMade,
  note: CreationNote,
): Promise<NotMade> {
  const { grafanaKeys } = appTexts();
  const stays = grafanaKeys.accountStays(account);
  const withWords = (words: string) => ({
    ...made,
    problem: { ...made.problem, message: `${made.problem.message} ${words}` },
  });
  if (made.outcome !== 'refused' && made.outcome !== 'not-made') {
    await noteNotMade(made, note);
    return withWords(stays);
  }
  try {
    await client.deleteServiceAccount(account.id);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await note.found({ accountId: account.id });
    return withWords(`${stays} ${grafanaKeys.accountNotDeleted(error.message)}`);
  }
  await note.drop();
  return made;
}
