import { useEffect } from 'react';
import type { Bridge } from '../../shared/ipc/api';

/** Ctrl+L (on macOS Command+L) locks from anywhere in the window. */
export function useLockKey(bridge: Pick<Bridge, 'lock'>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      void bridge.lock();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [bridge]);
}
