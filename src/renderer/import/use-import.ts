import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '../../shared/domain/result';
import type {
  ImportChoice,
  ImportDone,
  ImportFilter,
  ImportOptions,
  ImportProgress,
  ImportView,
} from '../../shared/ipc/api';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';

const LOOK_MS = 300;

export interface ImportWork {
  /** Absent: no file is open. */
  readonly view: ImportView | undefined;
  /** Why the last file was not opened. */
  readonly problem: Problem | undefined;
  readonly done: ImportDone | undefined;
  /** Something is going on, and how far it is. */
  readonly progress: ImportProgress | undefined;
  /** Counts what changed the rows, so that whoever shows them asks anew. */
  readonly changes: number;
  choose(): void;
  drop(file: File): void;
  change(options: ImportOptions): void;
  decide(rows: number | ImportFilter, choice: ImportChoice): void;
  run(): void;
  close(): void;
}

/** One import from its file to its result. What it reads stays in the app. */
export function useImport(): ImportWork {
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const [view, setView] = useState<ImportView>();
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState<ImportDone>();
  const [progress, setProgress] = useState<ImportProgress>();
  const [changes, setChanges] = useState(0);
  const openId = useRef<string>(undefined);
  const isBusy = progress !== undefined;

  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(() => {
      void bridge.getImportProgress().then((result) => {
        if (result.ok) setProgress((now) => (now === undefined ? now : result.value));
      });
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [isBusy, bridge]);

  // Who leaves the page has done with the file.
  useEffect(
    () => () => {
      if (openId.current !== undefined) void bridge.forgetImport(openId.current);
    },
    [bridge],
  );

  const working = useCallback(async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    setProgress({ stage: 'idle', share: 0 });
    try {
      return await work();
    } finally {
      setProgress(undefined);
    }
  }, []);

  const show = useCallback((next: ImportView | undefined) => {
    openId.current = next?.id;
    setView(next);
    setChanges((count) => count + 1);
  }, []);

  const open = async (work: () => Promise<Result<ImportView | null>>) => {
    setProblem(undefined);
    const result = await working(work);
    if (!result.ok) setProblem(result.problem);
    else if (result.value !== null) {
      setDone(undefined);
      show(result.value);
    }
  };

  const updated = async (work: () => Promise<Result<ImportView>>) => {
    const result = await work();
    if (result.ok) show(result.value);
    else feedback.refused(result.problem);
  };

  return {
    view,
    problem,
    done,
    progress,
    changes,
    choose: () => void open(() => bridge.chooseImportFile()),
    drop: (file) => void open(() => bridge.openDroppedImport(file)),
    change(options) {
      if (view !== undefined) {
        void updated(() => working(() => bridge.changeImport(view.id, options)));
      }
    },
    decide(rows, choice) {
      if (view !== undefined) void updated(() => bridge.chooseImportRows(view.id, rows, choice));
    },
    async run() {
      if (view === undefined) return;
      const result = await working(() => bridge.runImport(view.id));
      await store.refresh();
      if (result.ok) {
        setDone(result.value);
        setChanges((count) => count + 1);
      } else feedback.refused(result.problem);
    },
    close() {
      if (view !== undefined) void bridge.forgetImport(view.id);
      setDone(undefined);
      setProblem(undefined);
      show(undefined);
    },
  };
}
