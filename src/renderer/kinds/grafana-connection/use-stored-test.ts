import { useState } from 'react';
import type { GrafanaTestAnswer } from '../../../shared/ipc/api';
import { useFeedback } from '../../feedback/use-feedback';
import { useApp } from '../../store/use-app';

interface StoredTest {
  readonly busy: boolean;
  readonly answer: GrafanaTestAnswer | undefined;
  test(): Promise<void>;
}

/** Asks the server of a connection, as it is stored, what it is. */
export function useStoredTest(connectionId: string): StoredTest {
  const { bridge } = useApp();
  const feedback = useFeedback();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<GrafanaTestAnswer>();
  const test = async () => {
    if (busy) return;
    setBusy(true);
    setAnswer(undefined);
    const result = await bridge.testGrafanaConnection(connectionId);
    setBusy(false);
    if (result.ok) setAnswer(result.value);
    else feedback.refused(result.problem);
  };
  return { busy, answer, test };
}
