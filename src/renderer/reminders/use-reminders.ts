import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/domain/result';
import type { RemindersView } from '../../shared/ipc/api';
import { useApp } from '../store/use-app';

interface Reminders {
  readonly view: RemindersView | undefined;
  readonly problem: Problem | undefined;
}

/** What was and will be announced; read again whenever something changed. */
export function useReminders(): Reminders {
  const { bridge } = useApp();
  const [state, setState] = useState<Reminders>({ view: undefined, problem: undefined });
  useEffect(() => {
    let latest = 0;
    const load = async () => {
      latest += 1;
      const mine = latest;
      const result = await bridge.getReminders();
      if (mine !== latest) return;
      setState((before) =>
        result.ok
          ? { view: result.value, problem: undefined }
          : { view: before.view, problem: result.problem },
      );
    };
    const stop = bridge.onChanged(() => void load());
    void load();
    return () => {
      latest = -1;
      stop();
    };
  }, [bridge]);
  return state;
}
