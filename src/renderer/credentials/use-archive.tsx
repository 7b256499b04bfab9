import { useCallback } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { focusHome } from '../shell/focus-home';
import { useApp } from '../store/use-app';
import { useFirstTexts } from '../texts/use-first-texts';

type Archivable = Pick<CredentialView, 'id' | 'name'>;

/** Puts a credential aside, or brings it back; what was done can be undone in the message. */
export function useArchive(): (credential: Archivable, archived: boolean) => Promise<void> {
  const { bridge, store } = useApp();
  const texts = useFirstTexts().credentials;
  const feedback = useFeedback();
  return useCallback(
    async (credential, archived) => {
      const set = async (value: boolean): Promise<boolean> => {
        const result = await bridge.archiveCredential(credential.id, value);
        await store.refresh();
        if (!result.ok) feedback.refused(result.problem);
        // Its row may have left the list with the focus in it.
        else if (document.activeElement === document.body) {
          focusHome();
        }
        return result.ok;
      };
      if (!(await set(archived))) return;
      feedback.done({
        title: (
          <Sentence
            text={archived ? texts.archivedDone : texts.restoredDone}
            slots={{ name: <bdi>{credential.name}</bdi> }}
          />
        ),
        action: { label: texts.undo, onClick: () => void set(!archived) },
      });
    },
    [bridge, store, texts, feedback],
  );
}
