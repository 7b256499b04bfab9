import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/domain/result';
import type { ServerKeysAnswer } from '../../shared/ipc/api';
import { useApp } from '../store/use-app';

export interface ServerKeysState {
  /** What was read last; it stays while it is read again. */
  readonly answer: ServerKeysAnswer | undefined;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  reload(): Promise<void>;
}

/** The keys on a connection's server; an answer that a later question overtook is dropped. */
export function useServerKeys(connectionId: string, includeExpired: boolean): ServerKeysState {
  const { bridge } = useApp();
  const [answer, setAnswer] = useState<ServerKeysAnswer>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(true);
  const latest = useRef(0);
  const reload = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    setBusy(true);
    const result = await bridge.listServerKeys(connectionId, includeExpired);
    if (mine !== latest.current) return;
    setBusy(false);
    setProblem(result.ok ? undefined : result.problem);
    if (result.ok) setAnswer(result.value);
  }, [bridge, connectionId, includeExpired]);
  useEffect(() => {
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);
  return { answer, problem, busy, reload };
}
