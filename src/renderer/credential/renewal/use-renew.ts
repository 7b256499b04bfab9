import { useCallback } from 'react';
import type { CredentialView } from '../../../shared/ipc/api';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useNavigation } from '../../navigation/use-navigation';
import { renewWay } from './renew-way';

/** What the Renew button of any kind does; the focus comes back to `returnTo`. */
export function useRenew(): (credential: CredentialView, returnTo?: HTMLElement | null) => void {
  const { open } = useDialogs();
  const { go } = useNavigation();
  return useCallback(
    (credential, returnTo) => {
      const credentialId = credential.id;
      if (renewWay(credential) === 'replace') go({ page: 'replace', credentialId });
      else open({ kind: 'renew', credentialId }, returnTo);
    },
    [open, go],
  );
}
