import type { Lock } from './lock';

export interface LockEffectParts {
  readonly lock: Pick<Lock, 'onChange'>;
  readonly reveals: { conceal(): void };
  readonly clipboard: { clear(): Promise<void> };
  readonly pasteDesk: { forget(): void };
  readonly restoreDesk: { forget(): void };
  /** The window shows another thing now. */
  readonly changed: () => void;
  /** What waited for the secrets is tried now. */
  readonly unlocked: () => void;
}

/** What locking takes away at once, and what unlocking sets going again. */
export function followLock(parts: LockEffectParts): void {
  parts.lock.onChange((state) => {
    if (state === 'locked') {
      parts.reveals.conceal();
      void parts.clipboard.clear();
      parts.pasteDesk.forget();
      parts.restoreDesk.forget();
    } else {
      parts.unlocked();
    }
    parts.changed();
  });
}
