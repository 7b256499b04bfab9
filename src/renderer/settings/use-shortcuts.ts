import { useEffect, useState } from 'react';
import type { ShortcutName } from '../../shared/domain/shortcuts';
import type { ShortcutsView } from '../../shared/ipc/api';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

interface ShortcutsDesk {
  /** Undefined until the app has answered. */
  readonly view: ShortcutsView | undefined;
  set(name: ShortcutName, keys: string): Promise<void>;
}

/** The combinations of keys and what became of them; a change is saved at once. */
export function useShortcuts(): ShortcutsDesk {
  const { bridge } = useApp();
  const feedback = useFeedback();
  const { saved } = useTexts().shortcuts;
  const [view, setView] = useState<ShortcutsView>();
  useEffect(() => {
    let gone = false;
    void bridge.getShortcuts().then((result) => {
      if (!gone && result.ok) setView(result.value);
    });
    return () => {
      gone = true;
    };
  }, [bridge]);
  return {
    view,
    async set(name, keys) {
      const result = await bridge.setShortcut(name, keys);
      if (!result.ok) return feedback.refused(result.problem);
      setView(result.value);
      // What is wrong with it stands beside it.
      if (result.value.shortcuts[name].state !== 'taken') feedback.done({ title: saved });
    },
  };
}
