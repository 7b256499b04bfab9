import { useCallback, useEffect, useState } from 'react';

export const TICK_MS = 30_000;

/**
 * Milliseconds since 1970 UTC, anew every `everyMs` while the window can be seen, and at once when
 * it is seen again.
 */
export function useNow(everyMs = TICK_MS): number {
  return useClock(everyMs).nowMs;
}

/** {@link useNow}, and a look at the clock in between. */
export function useClock(everyMs = TICK_MS): { readonly nowMs: number; look(): void } {
  const [nowMs, setNow] = useState(() => Date.now());
  const look = useCallback(() => setNow(Date.now()), []);
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const follow = () => {
      clearInterval(timer);
      timer = undefined;
      if (document.visibilityState === 'hidden') return;
      look();
      timer = setInterval(look, everyMs);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [everyMs, look]);
  return { nowMs, look };
}
