import type { Theme } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Snapshot } from '../../shared/ipc/api';
import { themeOf } from './themes';

const SYSTEM_DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(SYSTEM_DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The theme as chosen, or as the system says; before anything is known, the system's. */
export function useTheme(snapshot: Snapshot | undefined): Theme {
  const system = useSyncExternalStore(subscribe, () => window.matchMedia(SYSTEM_DARK).matches);
  const choice = snapshot?.settings.theme ?? 'system';
  const look = choice === 'system' ? (system ? 'dark' : 'light') : choice;
  const accent = snapshot?.settings.accent === 'system' ? snapshot.look.accent : undefined;
  useEffect(() => {
    // For what the browser draws itself: scroll bars, the date picker, the page behind all.
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
  }, [look]);
  return useMemo(() => themeOf(look, accent), [look, accent]);
}
