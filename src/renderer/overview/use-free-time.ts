import { useEffect, useState } from 'react';
import { whenSettled } from '../when-settled';

/** However busy the window is, so long after its first frame it has had time. */
const AT_LATEST_MS = 1_000;

let hadTime = false;

/** Whether the window has drawn its first frame, and had nothing else to do since. */
export function useFreeTime(): boolean {
  const [free, setFree] = useState(hadTime);
  useEffect(() => {
    if (free) return undefined;
    const take = () => {
      hadTime = true;
      setFree(true);
    };
    const settled = whenSettled(take);
    const latest = setTimeout(take, AT_LATEST_MS);
    return () => {
      settled();
      clearTimeout(latest);
    };
  }, [free]);
  return free;
}
