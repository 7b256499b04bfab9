import type { CredentialView } from '../../shared/ipc/api';
import { useDialogs } from '../dialogs/use-dialogs';
import { useFeedback } from '../feedback/use-feedback';
import { useWork } from '../feedback/use-work';
import { useNavigation } from '../navigation/use-navigation';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** Looks for a key on its server and asks before it is deleted there. */
export function useDeleteOnServer(credential: CredentialView) {
  const texts = useTexts().leaked;
  const { bridge, store } = useApp();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const feedback = useFeedback();
  const { busy, run } = useWork();
  const { id, sourceId } = credential;
  // Its page has nothing more to say once its row is gone.
  const leave = async () => {
    const state = store.getState();
    if (state.status !== 'ready') return;
    if (!state.snapshot.credentials.some((each) => each.id === id)) go({ page: 'credentials' });
  };
  const begin = async (returnTo: HTMLElement | null) => {
    if (sourceId === undefined) return;
    const listed = await run(() => bridge.listServerKeys(sourceId, true));
    if (listed === undefined) return;
    const { rows, gone } = listed.value;
    const row = rows.find(({ credentialId, here }) => credentialId === id && here !== 'former');
    if (row !== undefined) {
      open({ kind: 'delete-server-keys', sourceId, keys: [row], onDone: leave }, returnTo);
    } else if (gone.some(({ credentialId }) => credentialId === id)) {
      feedback.done({ title: texts.notOnServer });
    } else {
      feedback.warn({ title: texts.notFound });
      go({ page: 'server-keys', sourceId });
    }
  };
  return { busy, begin };
}
