import type { HealthView, KeychainAuditView, Snapshot, SourceView } from '../../shared/ipc/api';

/** What the window offers beside the sentence. */
export type Remedy =
  | 'check-again'
  | 'check-again-or-file'
  | 'restore-or-begin-anew'
  | 'begin-anew'
  | 'see-backups'
  | 'none';

export interface Banner {
  readonly about: keyof HealthView;
  readonly intent: 'error' | 'warning';
  readonly message: string;
  readonly remedy: Remedy;
}

const OTHERS = [
  { about: 'keychain', intent: 'error', remedy: 'check-again' },
  { about: 'clock', intent: 'warning', remedy: 'none' },
  { about: 'notifications', intent: 'warning', remedy: 'check-again' },
  { about: 'settings', intent: 'warning', remedy: 'none' },
  { about: 'backups', intent: 'warning', remedy: 'see-backups' },
  { about: 'calendar', intent: 'warning', remedy: 'none' },
] as const;

/** What to show on top of every page, the worst first. */
export function bannersOf(health: HealthView): readonly Banner[] {
  const banners: Banner[] = [];
  if (!health.metadata.ok) {
    banners.push({
      about: 'metadata',
      intent: 'error',
      message: health.metadata.problem.message,
      remedy: health.metadata.backupUsable ? 'restore-or-begin-anew' : 'begin-anew',
    });
  }
  for (const other of OTHERS) {
    const part = health[other.about];
    if (part.ok) continue;
    const absent = part.problem?.code === 'keychain-absent';
    banners.push({
      ...other,
      message: part.problem?.message ?? '',
      remedy: absent ? 'check-again-or-file' : other.remedy,
    });
  }
  return banners;
}

/** Whether what a service or connection works with is gone from the keychain. */
export function lacksSecret({ secretMissing }: SourceView): boolean {
  return secretMissing === true;
}

/** How many unknown entries there are that the user has not chosen to leave alone. */
export function newUnknown({ unknown }: KeychainAuditView): number {
  return unknown.filter(({ left }) => !left).length;
}

/** Whether there is anything to show on top of every page. */
export function hasProblems(
  snapshot: Pick<Snapshot, 'health' | 'interrupted' | 'sources' | 'keychainAudit'>,
): boolean {
  const { health, interrupted, sources, keychainAudit } = snapshot;
  return (
    bannersOf(health).length > 0 ||
    interrupted.length > 0 ||
    sources.some(lacksSecret) ||
    newUnknown(keychainAudit) > 0
  );
}
