import { useCallback } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';

/** Makes a credential a favourite, or no favourite any more. */
export function useToggleFavourite(): (credential: CredentialView) => Promise<void> {
  const { bridge } = useApp();
  const feedback = useFeedback();
  return useCallback(
    async (credential) => {
      const favourite = !credential.favourite;
      // What an edit says is read with the first one: it knows how times are written.
      const { editOf } = await import('../credential/edit-of');
      const result = await bridge.editCredential(credential.id, {
        ...editOf(credential),
        favourite,
      });
      if (!result.ok) feedback.refused(result.problem);
    },
    [bridge, feedback],
  );
}
