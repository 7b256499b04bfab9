import type { ExpiryState } from '../../../shared/domain/reminders/expiry-state';
import type { GrafanaKeyView } from '../../../shared/ipc/api';

/** Why the server no longer takes a key; what the server said weighs more than the date. */
export type KeyEnd = 'expired' | 'revoked' | 'gone';

/** Undefined where, as far as is known, it is still taken. */
export function endOf(
  { onServer }: Pick<GrafanaKeyView, 'onServer'>,
  state: ExpiryState,
): KeyEnd | undefined {
  if (onServer !== undefined && onServer.state !== 'live') return onServer.state;
  return state === 'expired' ? 'expired' : undefined;
}
