import type { KeyRole } from '../../shared/domain/model';
import type { CredentialView, SigningSourceViewBase } from '../../shared/ipc/api';
import { signedTokensOf } from '../kinds/signed-token/signed-tokens';
import { KEY_ROLES } from '../kinds/signing-source/key-roles';

/** A key that all tokens of a source can be switched to, or why they cannot. */
export interface SwitchTarget {
  readonly to: KeyRole;
  readonly obstacle?: 'not-held' | 'being-rolled';
}

/** The keys that tokens of the source are not signed with: switching to one would change something. */
export function switchTargets(
  source: Pick<SigningSourceViewBase, 'id' | 'hasKey' | 'roll'>,
  credentials: readonly CredentialView[],
): readonly SwitchTarget[] {
  const { inUse } = signedTokensOf(credentials, source.id);
  return KEY_ROLES.filter((role) => inUse.some(({ keyRole }) => keyRole !== role)).map((to) => {
    if (!source.hasKey[to]) return { to, obstacle: 'not-held' };
    if (source.roll?.role === to) return { to, obstacle: 'being-rolled' };
    return { to };
  });
}
