import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useApp } from '../store/use-app';
import type { Route } from './route';

interface Navigation {
  readonly route: Route;
  /** Counts the moves, so that a page asked for again is a new one. */
  readonly visit: number;
  go(route: Route): void;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

/** Holds where the window is; the tray and notifications may move it too. */
export function NavigationProvider(props: { readonly children: ReactNode }) {
  const { bridge } = useApp();
  const [place, setPlace] = useState<{ route: Route; visit: number }>({
    route: { page: 'credentials' },
    visit: 0,
  });
  const navigation = useMemo(
    () => ({
      ...place,
      go: (route: Route) => setPlace((before) => ({ route, visit: before.visit + 1 })),
    }),
    [place],
  );
  useEffect(
    () => bridge.onNavigate((route) => setPlace((before) => ({ route, visit: before.visit + 1 }))),
    [bridge],
  );
  return <NavigationContext value={navigation}>{props.children}</NavigationContext>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === undefined) throw new Error('Used outside of NavigationProvider.');
  return navigation;
}
