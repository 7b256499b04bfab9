import { useCallback } from 'react';
import type { Result } from '../../shared/domain/result';
import type { Settings } from '../../shared/domain/settings';
import type { SettingsEdit } from '../../shared/ipc/api';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** Saves a change at once and says so; a refusal without a field of its own is shown too. */
export function useEditSettings(): (edit: SettingsEdit) => Promise<Result<Settings>> {
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const { saved } = useTexts().settings;
  return useCallback(
    async (edit) => {
      const result = await bridge.editSettings(edit);
      await store.refresh();
      if (result.ok) feedback.done({ title: saved });
      else if (result.problem.field !== 'leadTimes') feedback.refused(result.problem);
      return result;
    },
    [bridge, store, feedback, saved],
  );
}
