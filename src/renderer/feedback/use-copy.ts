import { useCallback } from 'react';
import type { CopyForm } from '../../shared/domain/copy-form';
import { useApp } from '../store/use-app';
import { useFirstTexts } from '../texts/use-first-texts';
import { useFeedback } from './use-feedback';

/** Copies a credential in one of its forms and says so, with a way to clear the clipboard. */
export function useCopy(): (credentialId: string, form: CopyForm) => Promise<void> {
  const { bridge } = useApp();
  const texts = useFirstTexts().credentials;
  const feedback = useFeedback();
  return useCallback(
    async (credentialId, form) => {
      const result = await bridge.copyCredential(credentialId, form);
      if (!result.ok) {
        feedback.refused(result.problem);
        return;
      }
      const clear = async () => {
        const cleared = await bridge.clearClipboard();
        if (cleared.ok) feedback.done({ title: texts.cleared });
        else feedback.refused(cleared.problem);
      };
      feedback.done({
        title: texts.copiedTitle,
        body: result.value.message,
        ...(form === 'curl'
          ? {}
          : { action: { label: texts.clearNow, onClick: () => void clear() } }),
      });
    },
    [bridge, texts, feedback],
  );
}
