import { retirementOf } from '../../shared/domain/kinds/kinds';
import type { CredentialView } from '../../shared/ipc/api';
import { RetirementNotice } from '../components/retirement-notice';
import type { CredentialProps } from './credential-parts';

/** Says of a credential that its maker gave up what it is for. */
export function RetirementAside({ credential }: CredentialProps<CredentialView>) {
  const retirement = retirementOf(credential);
  return retirement === undefined ? null : <RetirementNotice retirement={retirement} />;
}
