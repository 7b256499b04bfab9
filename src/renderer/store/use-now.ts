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
      timer = document.visibilityState === 'hidden' ? undefined : setInterval(look, everyMs);
    };
    const lookAndFollow = () => {
      if (document.visibilityState !== 'hidden') look();
      follow();
    };
    // What was drawn just now knows the time already.
    follow();
    document.addEventListener('visibilitychange', lookAndFollow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookAndFollow);
    };
  }, [everyMs, look]);
  return { nowMs, look };
}
