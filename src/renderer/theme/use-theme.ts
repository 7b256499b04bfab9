import type { Theme } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/domain/settings';
import type { SystemLook } from '../../shared/ipc/api';
import { themeOf } from './themes';

const SYSTEM_DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(SYSTEM_DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

interface Looks {
  readonly settings: Pick<Settings, 'theme' | 'accent'>;
  readonly look: Pick<SystemLook, 'accent'>;
}

/** The theme as chosen, or as the system says; before anything is known, the system's. */
export function useTheme(known: Looks | undefined): Theme {
  const system = useSyncExternalStore(subscribe, () => window.matchMedia(SYSTEM_DARK).matches);
  const choice = known?.settings.theme ?? 'system';
  const look = choice === 'system' ? (system ? 'dark' : 'light') : choice;
  const accent = known?.settings.accent === 'system' ? known.look.accent : undefined;
  useEffect(() => {
    // For what the browser draws itself: scroll bars, the date picker, the page behind all.
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
  }, [look]);
  return useMemo(() => themeOf(look, accent), [look, accent]);
}
