import type { CredentialView } from '../../shared/ipc/api';
import { AddToCalendarDialog } from '../calendar/add-to-calendar-dialog';
import { renewWay } from '../credential/renewal/renew-way';
import { partsOf } from '../kinds/credential-kinds';
import { ClearHistoryDialog } from './clear-history-dialog';
import { DeleteCredentialDialog } from './delete-credential-dialog';
import { EditCredentialDialog } from './edit-credential-dialog';
import { PlaceDialog } from './place-dialog';
import { RemovePlaceDialog } from './remove-place-dialog';
import { RenewOnServerDialog } from './renew-on-server-dialog';
import { SettleFormerDialog } from './settle-former-dialog';
import { UndoRenewalDialog } from './undo-renewal-dialog';
import type { CredentialDialogRequest } from './use-dialogs';

interface CredentialDialogProps {
  readonly request: CredentialDialogRequest;
  readonly credential: CredentialView;
  onClose(): void;
}

/** The dialog about one credential that was asked for. */
export function CredentialDialog({ request, credential, onClose }: CredentialDialogProps) {
  const about = { credential, onClose };
  switch (request.kind) {
    case 'renew': {
      if (renewWay(credential) === 'create') {
        return <RenewOnServerDialog {...about} leaked={request.leaked === true} />;
      }
      const { RenewDialog } = partsOf(credential);
      return RenewDialog && <RenewDialog {...about} />;
    }
    case 'edit-credential':
      return <EditCredentialDialog {...about} />;
    case 'delete-credential':
      return <DeleteCredentialDialog {...about} />;
    case 'add-to-calendar':
      return <AddToCalendarDialog {...about} />;
    case 'undo-renewal':
      return <UndoRenewalDialog {...about} />;
    case 'settle-former':
      return (
        <SettleFormerDialog {...about} serverKeyId={request.serverKeyId} choice={request.choice} />
      );
    case 'edit-place':
      return <PlaceDialog {...about} usageId={request.usageId} />;
    case 'remove-place':
      return <RemovePlaceDialog {...about} usageId={request.usageId} />;
    case 'clear-history':
      return <ClearHistoryDialog {...about} onDone={request.onDone} />;
  }
}
