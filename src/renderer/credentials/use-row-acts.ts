import { useCallback } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { renewWay } from '../credential/renewal/renew-way';
import { useRenew } from '../credential/renewal/use-renew';
import { useDialogs } from '../dialogs/use-dialogs';
import { useCopy } from '../feedback/use-copy';
import { useFeedback } from '../feedback/use-feedback';
import { useListFilter } from '../lists/list-filter';
import { useNavigation } from '../navigation/use-navigation';
import { useFirstTexts } from '../texts/use-first-texts';
import { useArchive } from './use-archive';
import { useToggleFavourite } from './use-toggle-favourite';

/** What can be done with the credential of a row, by its buttons and by keys. */
export type RowDeed = 'open' | 'copy' | 'renew' | 'favourite' | 'edit' | 'archive' | 'delete';

/** Does one of them; the focus comes back to `returnTo` from what it opens. */
export function useRowActs(): (
  deed: RowDeed,
  credential: CredentialView,
  returnTo: HTMLElement,
) => void {
  const { go } = useNavigation();
  const { open } = useDialogs();
  const { left } = useListFilter();
  const texts = useFirstTexts();
  const feedback = useFeedback();
  const copy = useCopy();
  const renew = useRenew();
  const archive = useArchive();
  const favourite = useToggleFavourite();
  return useCallback(
    (deed, credential, returnTo) => {
      const credentialId = credential.id;
      switch (deed) {
        case 'open':
          left.current = credentialId;
          go({ page: 'credential', credentialId });
          break;
        case 'copy':
          if (credential.heldHere) void copy(credentialId, 'token');
          else feedback.warn({ title: texts.credentials.heldElsewhereHint });
          break;
        case 'renew':
          if (renewWay(credential) !== undefined) renew(credential, { returnTo });
          else feedback.warn({ title: texts.list.notRenewable(credential.name) });
          break;
        case 'favourite':
          void favourite(credential);
          break;
        case 'edit':
          open({ kind: 'edit-credential', credentialId }, returnTo);
          break;
        case 'archive':
          void archive(credential, !credential.archived);
          break;
        case 'delete':
          open({ kind: 'delete-credential', credentialId }, returnTo);
          break;
      }
    },
    [go, open, left, texts, feedback, copy, renew, archive, favourite],
  );
}
