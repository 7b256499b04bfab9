/**
 * So long after its page was asked for the window belongs to who opened it: the list is there, and
 * what is clicked must not wait for what may be wanted next.
 */
const SETTLED_AT_MS = 500;

/** Calls it when the window has settled and has nothing else to do; gives a function that calls that off. */
export function whenSettled(run: () => void): () => void {
  let idle = 0;
  const timer = setTimeout(
    () => {
      idle = requestIdleCallback(run);
    },
    Math.max(0, SETTLED_AT_MS - performance.now()),
  );
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}
