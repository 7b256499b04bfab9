import { isSignedToken } from '../../../shared/domain/kinds/signed-token';
import type { KeyRole, Metadata, SigningSource } from '../../../shared/domain/model';
import { identifierOf } from '../../../shared/domain/sources/signed-with';
import { appTexts } from '../../texts/app-texts';
import type { KeyChange, Rekeyed } from './key-change';

/** What one should know after keys were stored. */
export function keyNotes<S extends SigningSource>(change: KeyChange, after: Rekeyed<S>): string[] {
  const { source, changed, rolled } = after;
  const { signingSources } = appTexts();
  const again = [...change.secretIds.keys()].filter((role) => !changed.includes(role));
  return [
    ...again.map((role) => sameKey(role, source)),
    ...(change.alike ? [alike(source)] : []),
    ...(rolled === undefined ? [] : [signingSources.rolled(rolled)]),
  ];
}

function sameKey(role: KeyRole, { roll }: SigningSource): string {
  const { signingSources } = appTexts();
  const same = signingSources.sameKey(role);
  return roll?.role === role ? `${same} ${signingSources.storeNewOne}` : same;
}

function alike({ name, roll }: SigningSource): string {
  const { signingSources } = appTexts();
  const twice = signingSources.alike(name);
  return roll === undefined ? twice : `${twice} ${signingSources.stillRolled(roll.role)}`;
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
  return [appTexts().signingSources.signedBefore(stale.map(({ name }) => name))];
}
