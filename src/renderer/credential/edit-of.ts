import { formatLeadTimes } from '../../shared/domain/reminders/lead-times';
import type { CredentialEdit, CredentialView } from '../../shared/ipc/api';

/** The edit that leaves a credential as it is, to be changed where something is edited. */
export function editOf({
  name,
  favourite,
  leadTimes,
}: Pick<CredentialView, 'name' | 'favourite' | 'leadTimes'>): CredentialEdit {
  return {
    name,
    favourite,
    leadTimes: leadTimes === undefined ? '' : formatLeadTimes(leadTimes),
  };
}
