import type { KeyRole } from '../../../shared/domain/model';
import type { ApimTokenView, CredentialView, GatewayTokenView } from '../../../shared/ipc/api';

/** A token that is signed here. */
export type SignedView = ApimTokenView | GatewayTokenView;

/** The tokens that a source signed, those in use and those that are archived. */
export function signedTokensOf(
  credentials: readonly CredentialView[],
  sourceId: string,
): { readonly inUse: readonly SignedView[]; readonly archived: readonly SignedView[] } {
  const tokens = credentials.filter(
    (each) => each.kind === 'apim-token' || each.kind === 'gateway-token',
  );
  const own = tokens.filter((each) => each.sourceId === sourceId);
  return {
    inUse: own.filter(({ archived }) => !archived),
    archived: own.filter(({ archived }) => archived),
  };
}

/** Which of the tokens in use are signed again by a switch to this key. */
export function dueForSwitch(inUse: readonly SignedView[], to: KeyRole): readonly SignedView[] {
  return inUse.filter((each) => each.keyRole !== to || each.signedWithOldKey);
}
