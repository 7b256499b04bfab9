import { useCallback, useState } from 'react';
import type { Settings } from '../../shared/domain/settings';
import { useFeedback } from '../feedback/use-feedback';
import { useApp, useFirstSnapshot } from '../store/use-app';

type Choice = Settings['overview'];

/** How the timeline is shown, and changes it: at once in the window, and for the next time. */
export function useOverviewChoice(): [Choice, (change: Partial<Choice>) => void] {
  const { bridge } = useApp();
  const feedback = useFeedback();
  const { settings } = useFirstSnapshot();
  const [own, setOwn] = useState<Choice>();
  const choice = own ?? settings.overview;
  const change = useCallback(
    (part: Partial<Choice>) => {
      const next = { ...choice, ...part };
      setOwn(next);
      void bridge.editSettings({ overview: next }).then((result) => {
        if (!result.ok) feedback.refused(result.problem);
      });
    },
    [bridge, feedback, choice],
  );
  return [choice, change];
}
