import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/domain/result';
import type { BackupsView } from '../../shared/ipc/api';
import { useApp, useSnapshot } from '../store/use-app';

interface Backups {
  /** Absent until it is read. */
  readonly view?: BackupsView;
  readonly problem?: Problem;
}

/** What is backed up where, read again as anything changes. */
export function useBackups(): Backups {
  const { bridge } = useApp();
  const snapshot = useSnapshot();
  const [backups, setBackups] = useState<Backups>({});
  useEffect(() => {
    // Each look is of one moment.
    const { nowMs: _moment } = snapshot;
    let isLatest = true;
    void bridge.getBackups().then((result) => {
      if (!isLatest) return;
      setBackups((before) =>
        result.ok ? { view: result.value } : { ...before, problem: result.problem },
      );
    });
    return () => {
      isLatest = false;
    };
  }, [bridge, snapshot]);
  return backups;
}
