import { createContext, useContext } from 'react';

const OverlaysContext = createContext<HTMLElement | undefined>(undefined);

/** Gives the components below it the element that menus, dialogs and messages are drawn into. */
export const OverlaysProvider = OverlaysContext.Provider;

/** Where overlays are drawn; undefined: at the end of the page. */
export function useOverlays(): HTMLElement | undefined {
  return useContext(OverlaysContext);
}
