import type { Handlers } from '../../shared/ipc/contract';
import type { QuickCopy } from '../services/quick-copy/quick-copy';
import type { Shortcuts } from '../services/shortcuts';

type Names = 'quickSearch' | 'quickCopy' | 'quickClose' | 'getShortcuts' | 'setShortcut';

/** The requests of the quick copy box, and those about the keys that open it. */
export function createQuickCopyHandlers(
  quickCopy: QuickCopy,
  shortcuts: Shortcuts,
): Pick<Handlers, Names> {
  return {
    quickSearch: (text) => quickCopy.search(text),
    quickCopy: async (id, form) => {
      await quickCopy.copy(id, form);
      return null;
    },
    quickClose: () => {
      quickCopy.close();
      return null;
    },
    getShortcuts: () => shortcuts.view(),
    setShortcut: (name, keys) => shortcuts.set(name, keys),
  };
}
