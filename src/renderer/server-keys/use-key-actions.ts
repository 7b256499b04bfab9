import { useState } from 'react';
import type { ServerKeyRef } from '../../shared/domain/grafana/server-key';
import type { ServerKeyRow } from '../../shared/ipc/api';
import { useDialogs } from '../dialogs/use-dialogs';
import { useFeedback } from '../feedback/use-feedback';
import type { SnapshotStore } from '../store/snapshot-store';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

export interface KeyActions {
  readonly busy: boolean;
  watch(keys: readonly ServerKeyRef[] | 'all'): Promise<void>;
  /** Asks first. */
  remove(rows: readonly ServerKeyRow[]): void;
  /** Asks first; says so where there are none. */
  removeExpired(): Promise<void>;
}

/** What is done with keys on a server; `reload` reads them again afterwards. */
export function useKeyActions(connectionId: string, reload: () => Promise<void>): KeyActions {
  const texts = useTexts().serverKeys;
  const { undo: undoLabel } = useTexts().credentials;
  const { bridge, store } = useApp();
  const { open } = useDialogs();
  const feedback = useFeedback();
  const [busy, setBusy] = useState(false);

  const watch = async (keys: readonly ServerKeyRef[] | 'all') => {
    if (busy) return;
    setBusy(true);
    const before = new Set(idsIn(store));
    const result = await bridge.watchServerKeys(connectionId, keys);
    await Promise.all([store.refresh(), reload()]);
    setBusy(false);
    if (!result.ok) {
      feedback.refused(result.problem);
      return;
    }
    const added = idsIn(store).filter((id) => !before.has(id));
    const undo = async () => {
      for (const id of added) {
        const removed = await bridge.removeCredential(id);
        if (!removed.ok) feedback.refused(removed.problem);
      }
      await Promise.all([store.refresh(), reload()]);
    };
    feedback.done({
      title: result.value.notes.join(' '),
      ...(added.length === 0 ? {} : { action: { label: undoLabel, onClick: () => void undo() } }),
    });
  };

  const remove = (rows: readonly ServerKeyRow[]) =>
    open({
      kind: 'delete-server-keys',
      sourceId: connectionId,
      keys: rows,
      onDone: reload,
    });

  const removeExpired = async () => {
    if (busy) return;
    const button = document.activeElement;
    setBusy(true);
    // What is shown may leave the expired ones out.
    const result = await bridge.listServerKeys(connectionId, true);
    setBusy(false);
    if (!result.ok) {
      feedback.refused(result.problem);
      return;
    }
    const expired = result.value.rows.filter((row) => row.state === 'expired');
    if (expired.length === 0) {
      feedback.done({ title: texts.noExpired });
      return;
    }
    if (button instanceof HTMLElement) button.focus();
    remove(expired);
  };

  return { busy, watch, remove, removeExpired };
}

function idsIn(store: SnapshotStore): readonly string[] {
  const state = store.getState();
  return state.status === 'ready' ? state.snapshot.credentials.map(({ id }) => id) : [];
}
