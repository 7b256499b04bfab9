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
    const onVisibility = () => {
      follow();
      if (document.visibilityState !== 'hidden') look();
    };
    // Without a look: one was taken just now, and another would draw the window's first frame twice.
    follow();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [everyMs, look]);
  return { nowMs, look };
}
