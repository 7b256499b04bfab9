import { useEffect, useState } from 'react';
import type { LeakAdvice } from '../../shared/domain/kinds/kind';
import type { Problem } from '../../shared/domain/result';
import { useApp } from '../store/use-app';

interface LeakAdviceState {
  readonly advice: LeakAdvice | undefined;
  readonly problem: Problem | undefined;
}

/** What to do about a leaked secret; looked up again whenever something changed. */
export function useLeakAdvice(credentialId: string): LeakAdviceState {
  const { bridge } = useApp();
  const [state, setState] = useState<LeakAdviceState>({ advice: undefined, problem: undefined });
  useEffect(() => {
    let latest = 0;
    const load = async () => {
      latest += 1;
      const mine = latest;
      const result = await bridge.getLeakAdvice(credentialId);
      if (mine !== latest) return;
      setState(
        result.ok
          ? { advice: result.value, problem: undefined }
          : { advice: undefined, problem: result.problem },
      );
    };
    const stop = bridge.onChanged(() => void load());
    void load();
    return () => {
      latest = -1;
      stop();
    };
  }, [bridge, credentialId]);
  return state;
}
