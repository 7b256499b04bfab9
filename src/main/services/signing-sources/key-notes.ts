import { isSignedToken } from '../../../shared/domain/kinds/signed-token';
import type { KeyRole, Metadata, SigningSource } from '../../../shared/domain/model';
import { identifierOf } from '../../../shared/domain/sources/signed-with';
import type { KeyChange, Rekeyed } from './key-change';

/** What one should know after keys were stored. */
export function keyNotes<S extends SigningSource>(change: KeyChange, after: Rekeyed<S>): string[] {
  const { source, changed, rolled } = after;
  const again = [...change.secretIds.keys()].filter((role) => !changed.includes(role));
  return [
    ...again.map((role) => sameKey(role, source)),
    ...(change.alike ? [alike(source)] : []),
    ...(rolled === undefined ? [] : [`The new ${rolled} key is stored, so rolling it is done.`]),
  ];
}

function sameKey(role: KeyRole, { roll }: SigningSource): string {
  const same = `This is the ${role} key that was stored before.`;
  if (roll?.role !== role) return same;
  return `${same} It is still being rolled: regenerate it in the portal, then store the new one.`;
}

function alike({ name, roll }: SigningSource): string {
  const twice = `Both keys of "${name}" are the same text now. Copy each from its own line of the portal.`;
  return roll === undefined ? twice : `${twice} The ${roll.role} key is still being rolled.`;
}

/** Which tokens have to be signed again because their key or identifier was changed. */
export function staleTokenNotes(
  document: Metadata,
  before: SigningSource,
  { source, changed }: Rekeyed<SigningSource>,
): string[] {
  const renamed = identifierOf(before) !== identifierOf(source);
  const stale = document.credentials
    .filter(isSignedToken)
    .filter(
      (each) =>
        each.sourceId === source.id &&
        !each.archived &&
        (renamed || changed.includes(each.keyRole)),
    );
  if (stale.length === 0) return [];
  return [
    stale.length === 1
      ? `"${stale[0]?.name}" was signed before this change. Sign it again.`
      : `${stale.length} credentials were signed before this change. Sign them again.`,
  ];
}
