import { createContext, useContext } from 'react';

/** The part of the page that scrolls; null until it is there. */
export const PageScroller = createContext<HTMLElement | null>(null);

export function usePageScroller(): HTMLElement | null {
  return useContext(PageScroller);
}
