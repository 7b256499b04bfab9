import { useCallback } from 'react';
import { formatLeadTimes } from '../../shared/domain/reminders/lead-times';
import type { Result } from '../../shared/domain/result';
import type { Settings } from '../../shared/domain/settings';
import type { SettingsEdit } from '../../shared/ipc/api';
import { useFeedback } from '../feedback/use-feedback';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** Saves a change at once and says so; a refusal without a field of its own is shown too. */
export function useEditSettings(): (edit: SettingsEdit) => Promise<Result<Settings>> {
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const { settings } = useSnapshot();
  const { saved } = useTexts().settings;
  const { undo } = useTexts().credentials;
  return useCallback(
    async (edit) => {
      const result = await bridge.editSettings(edit);
      await store.refresh();
      const back = async () => {
        const undone = await bridge.editSettings(undoOf(edit, settings));
        await store.refresh();
        if (!undone.ok) feedback.refused(undone.problem);
      };
      if (result.ok) {
        feedback.done({ title: saved, action: { label: undo, onClick: () => void back() } });
      } else if (result.problem.field !== 'leadTimes') feedback.refused(result.problem);
      return result;
    },
    [bridge, store, feedback, settings, saved, undo],
  );
}

/** The edit that brings back what stood there before another one. */
export function undoOf(edit: SettingsEdit, before: Settings): SettingsEdit {
  const entries = Object.keys(edit).map((field) => [
    field,
    field === 'leadTimes' ? formatLeadTimes(before.leadTimesSeconds) : Reflect.get(before, field),
  ]);
  return Object.fromEntries(entries) as SettingsEdit;
}
