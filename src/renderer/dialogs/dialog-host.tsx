import { ExportEncryptedDialog } from '../backup/export-encrypted-dialog';
import { ExportPlainDialog } from '../backup/export-plain-dialog';
import { RecoveryPassphraseDialog } from '../backup/recovery-passphrase-dialog';
import { BulkDialog } from '../credentials/bulk/bulk-dialog';
import { KeysDialog } from '../credentials/keys-dialog';
import { useFeedback } from '../feedback/use-feedback';
import { signingSources } from '../kinds/source-kinds';
import { ChangePassphraseDialog } from '../secrets/change-passphrase-dialog';
import { UseKeychainDialog } from '../secrets/use-keychain-dialog';
import { UseSecretFileDialog } from '../secrets/use-secret-file-dialog';
import { DeleteServerKeysDialog } from '../server-keys/delete-server-keys-dialog';
import { useApp, useSnapshot } from '../store/use-app';
import { SwitchKeyDialog } from '../switch-key/switch-key-dialog';
import { useTexts } from '../texts/use-texts';
import { ConfirmDialog } from './confirm-dialog';
import { CredentialDialog } from './credential-dialog';
import { DeleteServiceDialog } from './delete-service-dialog';
import { DeleteUnknownSecretDialog } from './delete-unknown-secret-dialog';
import { useDialogs } from './use-dialogs';

/** Shows the dialog that was asked for, unless what it is about has gone meanwhile. */
export function DialogHost() {
  const { current, close } = useDialogs();
  const { credentials, sources } = useSnapshot();
  if (current === undefined) return null;
  switch (current.kind) {
    case 'begin-anew':
      return <BeginAnewDialog onClose={close} />;
    case 'bulk':
      return <BulkDialog deed={current.deed} credentials={current.credentials} onClose={close} />;
    case 'list-keys':
      return <KeysDialog onClose={close} />;
    case 'delete-unknown-secret':
      return <DeleteUnknownSecretDialog secretId={current.secretId} onClose={close} />;
    case 'recovery-passphrase':
      return <RecoveryPassphraseDialog again={current.again} onClose={close} />;
    case 'export-encrypted':
      return <ExportEncryptedDialog onClose={close} />;
    case 'export-plain':
      return <ExportPlainDialog onClose={close} />;
    case 'use-secret-file':
      return <UseSecretFileDialog onClose={close} />;
    case 'use-keychain':
      return <UseKeychainDialog onClose={close} />;
    case 'change-passphrase':
      return <ChangePassphraseDialog onClose={close} />;
    case 'delete-service': {
      const source = sources.find((each) => each.id === current.sourceId);
      return source && <DeleteServiceDialog source={source} onClose={close} />;
    }
    case 'switch-key': {
      const source = signingSources(sources).find((each) => each.id === current.sourceId);
      return source && <SwitchKeyDialog source={source} to={current.to} onClose={close} />;
    }
    case 'delete-server-keys': {
      const connection = sources.find((each) => each.id === current.sourceId);
      return (
        connection && (
          <DeleteServerKeysDialog
            connection={connection}
            keys={current.keys}
            onDone={current.onDone}
            onClose={close}
          />
        )
      );
    }
    default: {
      const credential = credentials.find((each) => each.id === current.credentialId);
      return (
        credential && <CredentialDialog request={current} credential={credential} onClose={close} />
      );
    }
  }
}

function BeginAnewDialog({ onClose }: { onClose(): void }) {
  const texts = useTexts().shell.health;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const run = async () => {
    const result = await bridge.recoverMetadata('empty');
    if (result.ok) {
      feedback.done({ title: texts.begun });
      await store.refresh();
    }
    return result;
  };
  return (
    <ConfirmDialog
      title={texts.beginAnewTitle}
      action={{ label: texts.beginAnew, run }}
      onClose={onClose}
    >
      {texts.beginAnewText}
    </ConfirmDialog>
  );
}
