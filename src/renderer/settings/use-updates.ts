import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../shared/domain/result';
import type { UpdatesView } from '../../shared/ipc/api';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';

interface UpdatesDesk {
  /** Undefined until the app has answered. */
  readonly view: UpdatesView | undefined;
  look(): Promise<void>;
  load(): Promise<void>;
}

/** How updates stand, kept as it changes. */
export function useUpdates(): UpdatesDesk {
  const { bridge } = useApp();
  const feedback = useFeedback();
  const [view, setView] = useState<UpdatesView>();
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const result = await bridge.getUpdates();
      if (!gone && result.ok) setView(result.value);
    };
    void ask();
    const stop = bridge.onChanged(() => void ask());
    return () => {
      gone = true;
      stop();
    };
  }, [bridge]);
  const take = useCallback(
    (result: Result<UpdatesView>) => {
      if (result.ok) setView(result.value);
      else feedback.refused(result.problem);
    },
    [feedback],
  );
  return {
    view,
    look: async () => take(await bridge.lookForUpdates()),
    load: async () => take(await bridge.loadUpdate()),
  };
}
