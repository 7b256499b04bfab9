import { useEffect, useRef } from 'react';

interface PageKeys {
  /** `/`. */
  onSearch(): void;
  /** `?`. */
  onHelp(): void;
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
      const away =
        'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"]';
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (target instanceof HTMLElement && target.closest(away) !== null) return;
      if (event.key === '/') latest.current.onSearch();
      else if (event.key === '?') latest.current.onHelp();
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
