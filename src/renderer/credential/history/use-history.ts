import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/domain/result';
import type { HistoryRow } from '../../../shared/ipc/api';
import { useApp } from '../../store/use-app';
import { useNow } from '../../store/use-now';

/** Copying changes nothing but the history, of which the window is not told. */
const LOOK_EVERY_MS = 5_000;

interface HistoryState {
  /** The latest first; undefined until they are read. */
  readonly rows: readonly HistoryRow[] | undefined;
  readonly problem: Problem | undefined;
}

/** What was done with a credential; read again whenever something changed, and now and then. */
export function useHistory(credentialId: string): HistoryState & { reload(): Promise<void> } {
  const { bridge } = useApp();
  const nowMs = useNow(LOOK_EVERY_MS);
  const [state, setState] = useState<HistoryState>({ rows: undefined, problem: undefined });
  const latest = useRef(0);

  const reload = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    const result = await bridge.getHistory(credentialId);
    if (mine !== latest.current) return;
    setState((before) =>
      result.ok
        ? { rows: result.value, problem: undefined }
        : { rows: before.rows, problem: result.problem },
    );
  }, [bridge, credentialId]);

  useEffect(() => bridge.onChanged(() => void reload()), [bridge, reload]);
  useEffect(() => {
    if (nowMs > 0) void reload();
  }, [reload, nowMs]);
  return { ...state, reload };
}
