import type { HealthView } from '../../shared/ipc/api';

export interface Banner {
  readonly about: keyof HealthView;
  readonly intent: 'error' | 'warning';
  readonly message: string;
  /** Only for damaged metadata: what can be done instead of looking again. */
  readonly recovery?: { readonly backupUsable: boolean };
}

/** What to show on top of every page, the worst first. */
export function bannersOf(health: HealthView): readonly Banner[] {
  const banners: Banner[] = [];
  if (!health.metadata.ok) {
    banners.push({
      about: 'metadata',
      intent: 'error',
      message: health.metadata.problem.message,
      recovery: { backupUsable: health.metadata.backupUsable },
    });
  }
  const others = [
    ['keychain', 'error'],
    ['clock', 'warning'],
    ['notifications', 'warning'],
    ['settings', 'warning'],
  ] as const;
  for (const [about, intent] of others) {
    const part = health[about];
    if (!part.ok) banners.push({ about, intent, message: part.problem?.message ?? '' });
  }
  return banners;
}
