import { kindOf } from '../../../shared/domain/kinds/kinds';
import type { CredentialView, QuickRow } from '../../../shared/ipc/api';

/** What the quick copy box shows of a credential. */
export function quickRow(view: CredentialView): QuickRow {
  const { id, name, kind, sourceName, environment, favourite, state, expiresAt } = view;
  return {
    id,
    name,
    kind,
    kindTitle: kindOf(kind).title,
    sourceName,
    environment,
    favourite,
    state,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    secretNoun: view.secretNoun,
    heldHere: view.heldHere,
    hasCurl: view.curl !== undefined,
  };
}
