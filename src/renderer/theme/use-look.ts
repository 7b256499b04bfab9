import { useInsertionEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/domain/settings';
import type { SystemLook } from '../../shared/ipc/api';
import { shadesOf } from './shades';

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

/**
 * The page in the theme that was chosen, or as the system says; before anything is known, the
 * system's. The themes themselves are style sheets, see `scripts/lib/bundle/themes-plugin.mjs`.
 */
export function useLook(known: Looks | undefined): void {
  const system = useSyncExternalStore(subscribe, () => window.matchMedia(SYSTEM_DARK).matches);
  const choice = known?.settings.theme ?? 'system';
  const look = choice === 'system' ? (system ? 'dark' : 'light') : choice;
  const accent = known?.settings.accent === 'system' ? known.look.accent : undefined;
  // Before anything is laid out: styles are resolved once.
  useInsertionEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset.look = look;
    // For what the browser draws itself: scroll bars, the date picker, the page behind all.
    style.colorScheme = look === 'light' ? 'light' : 'dark';
  }, [look]);
  useInsertionEffect(() => {
    if (accent === undefined) return undefined;
    const { style } = document.documentElement;
    const shades = Object.entries(shadesOf(accent));
    for (const [number, shade] of shades) style.setProperty(`--brand${number}`, shade);
    return () => {
      for (const [number] of shades) style.removeProperty(`--brand${number}`);
    };
  }, [accent]);
}
