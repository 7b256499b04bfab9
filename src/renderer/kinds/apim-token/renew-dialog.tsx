import type { ApimTokenView } from '../../../shared/ipc/api';
import { RenewDialog } from '../../dialogs/renew-dialog';
import { readExpiry } from '../../signing/preview';
import { useApp, useSnapshot } from '../../store/use-app';
import type { RenewDialogProps } from '../credential-parts';
import { apimServices } from '../source-kinds';

/** Signs a token for the direct management API again. */
export function ApimTokenRenewDialog({ credential, onClose }: RenewDialogProps<ApimTokenView>) {
  const { bridge } = useApp();
  const { sources } = useSnapshot();
  return (
    <RenewDialog
      credential={credential}
      source={apimServices(sources).find(({ id }) => id === credential.sourceId)}
      offersFormats
      read={({ expiry, format }, moment) => readExpiry(expiry, { format, ...moment })}
      resign={(values) => bridge.resignCredential(credential.id, values)}
      onClose={onClose}
    />
  );
}
