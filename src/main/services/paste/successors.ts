import { kindOf } from '../../../shared/domain/kinds/kinds';
import type { Credential, Metadata } from '../../../shared/domain/model';
import type { Pasted } from '../../../shared/domain/pasted/unwrap';
import type { KnownSecret, PasteRead } from '../../../shared/ipc/api';
import { traitsById } from '../lookup';

/** Sorts behind every date. */
const NO_END = '~';

/**
 * The credentials whose place a pasted secret may take: those that are renewed by pasting, of the
 * same maker, the soonest ending first.
 */
export function successorsOf(
  pasted: Pasted,
  document: Metadata,
  known: KnownSecret,
): PasteRead['mayRenew'] {
  const heldId = known.state === 'held' ? known.credentialId : undefined;
  return document.credentials
    .filter(
      (credential) =>
        credential.id !== heldId &&
        !credential.archived &&
        isRenewedByPasting(document, credential) &&
        maySucceed(credential, pasted),
    )
    .sort((a, b) => ((a.expiresAt ?? NO_END) < (b.expiresAt ?? NO_END) ? -1 : 1))
    .map(({ id, name }) => ({ credentialId: id, name }));
}

function isRenewedByPasting(document: Metadata, { id, sourceId }: Credential): boolean {
  const isOrphan = sourceId !== undefined && !document.sources.some((each) => each.id === sourceId);
  return !isOrphan && traitsById(document, id).renewal === 'paste';
}

function maySucceed<C extends Credential>(credential: C, pasted: Pasted): boolean {
  if ('keyKind' in credential) {
    return credential.keyKind === 'entra-token' && pasted.inspection.kind === 'entra-token';
  }
  return kindOf<Credential['kind']>(credential.kind).entry?.maySucceed(credential, pasted) ?? false;
}
