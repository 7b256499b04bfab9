import {
  type DefaultLeadTimes,
  type ExpiryState,
  expiryState,
} from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';

/** How a credential stands at `nowMs`; one without an end is always fine. */
export function stateAt(
  credential: CredentialView,
  settings: DefaultLeadTimes,
  nowMs: number,
): ExpiryState {
  const { expiresAt, ...rest } = credential;
  return expiresAt === undefined ? 'fine' : expiryState({ ...rest, expiresAt }, settings, nowMs);
}
