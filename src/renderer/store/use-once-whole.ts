import { useCallback, useEffect, useRef } from 'react';
import { useWhole } from './use-app';

/** Does something with what is there now, or, while that is only the head, with what is there then. */
export type OnceWhole<T> = (deed: (now: T) => void) => void;

/**
 * For what takes all credentials and was asked for while only the head of them is known: it is done
 * as soon as all are there, in the order in which it was asked for.
 */
export function useOnceWhole<T>(now: T): OnceWhole<T> {
  const whole = useWhole();
  const latest = useRef({ now, whole });
  const waiting = useRef<((now: T) => void)[]>([]);
  useEffect(() => {
    latest.current = { now, whole };
    if (!whole) return;
    for (const deed of waiting.current.splice(0)) deed(now);
  });
  return useCallback((deed) => {
    const { current } = latest;
    if (current.whole) deed(current.now);
    else waiting.current.push(deed);
  }, []);
}
