import { useCallback } from 'react';
import type { CredentialView } from '../../../shared/ipc/api';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useNavigation } from '../../navigation/use-navigation';
import { renewWay } from './renew-way';

interface RenewWish {
  /** Where the focus comes back to. */
  readonly returnTo?: HTMLElement | null;
  /** The old one got out. */
  readonly leaked?: boolean;
}

/** What the Renew button of any kind does. */
export function useRenew(): (credential: CredentialView, wish?: RenewWish) => void {
  const { open } = useDialogs();
  const { go } = useNavigation();
  return useCallback(
    (credential, { returnTo, leaked = false } = {}) => {
      const credentialId = credential.id;
      if (renewWay(credential) === 'replace') go({ page: 'replace', credentialId });
      else open({ kind: 'renew', credentialId, leaked }, returnTo);
    },
    [open, go],
  );
}
