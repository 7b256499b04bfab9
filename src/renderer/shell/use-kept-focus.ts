import { type RefObject, useEffect } from 'react';

/**
 * Never loses the focus: where what had it goes (a row that is deleted, a button that becomes a
 * sentence), the heading of the page takes it. A click beside everything still takes it from all.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const watched = root.current;
    if (watched === null) return undefined;
    let had: Element | undefined;
    const note = (event: FocusEvent) => {
      had = event.target instanceof Element ? event.target : undefined;
    };
    const look = () => {
      if (had === undefined || had.isConnected || document.activeElement !== document.body) return;
      had = undefined;
      // Whatever goes with a page or dialog of its own has put the focus elsewhere by then.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        watched.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      });
    };
    const observer = new MutationObserver(look);
    watched.addEventListener('focusin', note);
    observer.observe(watched, { childList: true, subtree: true });
    return () => {
      watched.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [root]);
}
