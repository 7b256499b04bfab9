import { useState } from 'react';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';

/** Notes that the first steps need not be offered any more. */
export function useWelcomed(): { readonly busy: boolean; welcomed(): Promise<void> } {
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    welcomed: async () => {
      setBusy(true);
      const result = await bridge.editSettings({ welcomed: true });
      await store.refresh();
      setBusy(false);
      if (!result.ok) feedback.refused(result.problem);
    },
  };
}
