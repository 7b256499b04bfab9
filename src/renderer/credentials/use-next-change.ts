import { useEffect } from 'react';
import type { DefaultLeadTimes } from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import { TICK_MS } from '../store/use-now';
import { nextChangeMs } from './state-at';

/**
 * Calls `look` at the moment at which the first of these credentials ends, or begins to end soon, so
 * that its row says so with the notification and not with the next tick of the clock.
 */
export function useNextChange(
  credentials: readonly CredentialView[],
  settings: DefaultLeadTimes,
  nowMs: number,
  look: () => void,
): void {
  useEffect(() => {
    const changes = credentials
      .map((each) => nextChangeMs(each, settings, nowMs, TICK_MS))
      .filter((each) => each !== undefined);
    if (changes.length === 0) return undefined;
    const timer = setTimeout(look, Math.max(0, Math.min(...changes) - Date.now()));
    return () => clearTimeout(timer);
  }, [credentials, settings, nowMs, look]);
}
