import { useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '../../shared/domain/result';

interface Answer<T> {
  /** Absent until it came. */
  readonly value?: T;
  readonly problem?: Problem;
  /** Asks once more; what was there stays until then. */
  again(): void;
}

/** Asks once, as the component comes; `ask` is taken as it stands then. */
export function useAnswer<T>(ask: () => Promise<Result<T>>): Answer<T> {
  const asked = useRef(ask);
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<Omit<Answer<T>, 'again'>>({});
  useEffect(() => {
    let gone = turn < 0;
    void asked.current().then((result) => {
      if (gone) return;
      setAnswer(result.ok ? { value: result.value } : { problem: result.problem });
    });
    return () => {
      gone = true;
    };
  }, [turn]);
  return { ...answer, again: () => setTurn((before) => before + 1) };
}
