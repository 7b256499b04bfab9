import type { GatewayTokenView } from '../../../shared/ipc/api';
import { RenewDialog } from '../../dialogs/renew-dialog';
import { readExpiry } from '../../signing/preview';
import { useApp, useSnapshot } from '../../store/use-app';
import type { RenewDialogProps } from '../credential-parts';
import { apimGateways } from '../source-kinds';

/** Signs a gateway's token again; it has one form, and 30 days at most. */
export function GatewayTokenRenewDialog({
  credential,
  onClose,
}: RenewDialogProps<GatewayTokenView>) {
  const { bridge } = useApp();
  const { sources } = useSnapshot();
  return (
    <RenewDialog
      credential={credential}
      source={apimGateways(sources).find(({ id }) => id === credential.sourceId)}
      offersFormats={false}
      read={({ expiry }, moment) => readExpiry(expiry, { format: 'gateway', ...moment })}
      resign={({ expiry, keyRole }) =>
        bridge.resignGatewayToken(credential.id, { expiry, keyRole })
      }
      onClose={onClose}
    />
  );
}
