import { useEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/domain/settings';

const SYSTEM_DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(SYSTEM_DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the window is to be dark: as chosen, or as the system says. */
export function useDark(choice: Settings['theme']): boolean {
  const system = useSyncExternalStore(subscribe, () => window.matchMedia(SYSTEM_DARK).matches);
  const dark = choice === 'system' ? system : choice === 'dark';
  useEffect(() => {
    // For what the browser draws itself: scroll bars, the date picker, the page behind all.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark;
}
