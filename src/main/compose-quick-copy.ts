import type { ShortcutKeys } from './ports/shortcut-keys';
import { QuickCopy, type QuickCopyParts } from './services/quick-copy/quick-copy';
import { Shortcuts } from './services/shortcuts';

export interface QuickCopySurroundings extends QuickCopyParts {
  readonly keys: ShortcutKeys;
  readonly lock: QuickCopyParts['lock'] & { lock(): void };
}

/** The quick copy box, and the keys that open it or lock the app. */
export function composeQuickCopy(parts: QuickCopySurroundings) {
  const quickCopy = new QuickCopy(parts);
  const shortcuts = new Shortcuts(
    parts.keys,
    parts.settings,
    { quickCopy: () => quickCopy.toggle(), lock: () => parts.lock.lock() },
    process.platform === 'darwin',
  );
  return { quickCopy, shortcuts };
}
