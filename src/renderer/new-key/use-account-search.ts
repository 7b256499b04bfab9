import { useCallback, useEffect, useRef, useState } from 'react';
import type { ServiceAccount } from '../../shared/domain/grafana/server-key';
import type { Problem } from '../../shared/domain/result';
import { useApp } from '../store/use-app';

const TYPING_PAUSE_MS = 250;

interface Found {
  readonly accounts: readonly ServiceAccount[];
  readonly total: number;
}

export interface AccountSearch {
  /** Undefined until the first answer. */
  readonly found: Found | undefined;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  more(): void;
}

/** Service accounts by a part of their name, page by page; a slow answer never beats a later one. */
export function useAccountSearch(connectionId: string, query: string): AccountSearch {
  const { bridge } = useApp();
  const [found, setFound] = useState<Found>();
  const [busy, setBusy] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const latest = useRef(0);
  const page = useRef(1);

  const load = useCallback(
    async (wanted: number) => {
      latest.current += 1;
      const mine = latest.current;
      setBusy(true);
      const result = await bridge.searchServiceAccounts(connectionId, query, wanted);
      if (mine !== latest.current) return;
      setBusy(false);
      setProblem(result.ok ? undefined : result.problem);
      if (!result.ok) return;
      page.current = wanted;
      const { accounts, total } = result.value;
      setFound((before) => ({
        total,
        accounts: wanted === 1 ? accounts : joined(before?.accounts ?? [], accounts),
      }));
    },
    [bridge, connectionId, query],
  );

  useEffect(() => {
    const timer = setTimeout(() => void load(1), query === '' ? 0 : TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      latest.current += 1;
    };
  }, [load, query]);

  return { found, busy, problem, more: () => void load(page.current + 1) };
}

/** Two pages as one; what was on both, because one was added meanwhile, stands once. */
function joined(
  before: readonly ServiceAccount[],
  next: readonly ServiceAccount[],
): readonly ServiceAccount[] {
  const known = new Set(before.map((each) => each.id));
  return [...before, ...next.filter((each) => !known.has(each.id))];
}
