import { useEffect, useRef } from 'react';
import { isForThePage } from '../navigation/page-key';

interface PageKeys {
  /** `/`. */
  onSearch(): void;
  /** An arrow down or up while nothing has the focus but the page. */
  onArrow(): void;
}

/** Keys that work wherever the focus is on the page, except while something is being typed. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (!isForThePage(event)) return;
      if (event.key === '/') latest.current.onSearch();
      else if (/^Arrow(Down|Up)$/.test(event.key) && isPage(target)) latest.current.onArrow();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isPage(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.matches('main h1'));
}
