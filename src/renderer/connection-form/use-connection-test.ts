import { useCallback, useEffect, useRef, useState } from 'react';
import type { GrafanaTestAnswer } from '../../shared/ipc/api';
import { useApp } from '../store/use-app';
import { type ConnectionValues, inputToTry, testedState } from './connection-form-model';

export interface ConnectionTesting {
  readonly busy: boolean;
  readonly answer: GrafanaTestAnswer | undefined;
  /** Whether the answer is about the form as it is now. */
  isAbout(values: ConnectionValues): boolean;
  test(values: ConnectionValues): Promise<void>;
}

/** Tries the connection as typed; `editedId` names the stored one whose secret may be kept. */
export function useConnectionTest(editedId: string | null): ConnectionTesting {
  const { bridge } = useApp();
  const [busy, setBusy] = useState(false);
  const [tested, setTested] = useState<{ answer: GrafanaTestAnswer; state: string }>();
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );
  const test = useCallback(
    async (values: ConnectionValues) => {
      latest.current += 1;
      const mine = latest.current;
      setBusy(true);
      setTested(undefined);
      const result = await bridge.tryGrafanaConnection(inputToTry(values), editedId);
      if (mine !== latest.current) return;
      setBusy(false);
      const answer = result.ok ? result.value : { ok: false as const, problem: result.problem };
      setTested({ answer, state: testedState(values) });
    },
    [bridge, editedId],
  );
  return {
    busy,
    answer: tested?.answer,
    isAbout: (values) => tested?.state === testedState(values),
    test,
  };
}
