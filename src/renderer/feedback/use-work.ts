import { useState } from 'react';
import type { Result } from '../../shared/domain/result';
import { useApp } from '../store/use-app';
import { useFeedback } from './use-feedback';

interface Work {
  readonly busy: boolean;
  /** Gives the answer once the window shows what came of it; `undefined` where it was refused. */
  run<T>(work: () => Promise<Result<T>>): Promise<{ readonly value: T } | undefined>;
}

/** Runs one request at a time and shows the refusal. */
export function useWork(): Work {
  const { store } = useApp();
  const feedback = useFeedback();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    run: async (work) => {
      if (busy) return undefined;
      setBusy(true);
      const result = await work();
      await store.refresh();
      setBusy(false);
      if (result.ok) return { value: result.value };
      feedback.refused(result.problem);
      return undefined;
    },
  };
}
