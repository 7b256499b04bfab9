import { useCallback, useEffect, useRef, useState } from 'react';
import type { CredentialView } from '../../../shared/ipc/api';
import { useFeedback } from '../../feedback/use-feedback';
import { useApp } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import { type BulkDeed, type BulkOutcome, doOne } from './bulk-model';

/** What is being done with each of several credentials, by id. */
export type BulkOutcomes = ReadonlyMap<string, BulkOutcome>;

interface BulkRun {
  readonly phase: 'asking' | 'running' | 'over';
  readonly outcomes: BulkOutcomes;
  readonly stopping: boolean;
  start(todo: readonly CredentialView[], tag: string): Promise<void>;
  /** Leaves those alone that were not begun. */
  stop(): void;
}

/**
 * Does something with one credential after the other, and says of each what became of it. Where the
 * dialog goes meanwhile it ends after the one it is at, and a message says what was done and what not.
 */
export function useBulkRun(deed: BulkDeed, onAllDone: () => void): BulkRun {
  const { bridge, store } = useApp();
  const texts = useTexts().list.bulk;
  const feedback = useFeedback();
  const [phase, setPhase] = useState<BulkRun['phase']>('asking');
  const [outcomes, setOutcomes] = useState<BulkOutcomes>(new Map());
  const [stopping, setStopping] = useState(false);
  const stopped = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      stopped.current = true;
    };
  }, []);

  const start = useCallback(
    async (todo: readonly CredentialView[], tag: string) => {
      setPhase('running');
      const done = new Map<string, BulkOutcome>(todo.map(({ id }) => [id, { state: 'waiting' }]));
      const show = (id: string, outcome: BulkOutcome) => {
        done.set(id, outcome);
        setOutcomes(new Map(done));
      };
      for (const credential of todo) {
        if (stopped.current) break;
        show(credential.id, { state: 'working' });
        show(credential.id, await doOne(bridge, deed, credential, tag));
      }
      await store.refresh();
      const left = todo.filter(({ id }) => !isFine(done.get(id)));
      if (left.length === 0) {
        feedback.done({ title: texts.done(todo.length) });
        if (!gone.current) onAllDone();
      } else if (gone.current) {
        const names = left.map(({ name }) => `“${name}”`).join(', ');
        feedback.warn({
          title: texts.partly,
          body: texts.partlyText(todo.length - left.length, todo.length, names),
        });
      }
      setPhase('over');
    },
    [bridge, store, deed, texts, feedback, onAllDone],
  );
  const stop = useCallback(() => {
    stopped.current = true;
    setStopping(true);
  }, []);
  return { phase, outcomes, stopping, start, stop };
}

function isFine(outcome: BulkOutcome | undefined): boolean {
  return outcome?.state === 'done' || outcome?.state === 'skipped';
}
