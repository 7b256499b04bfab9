import { Button } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { Notice } from '../components/notice';
import { useTexts } from '../texts/use-texts';
import { useRenew } from './renewal/use-renew';

/** Says that the secret is gone from the keychain, with the way to have one again. */
export function MissingNotice({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts().credential.missing;
  const renew = useRenew();
  if (credential.secretMissing !== true) return null;
  const { renewal } = credential;
  const way = renewal === 'paste' || renewal === 'sign' || renewal === 'create' ? renewal : 'other';
  return (
    <Notice
      intent="error"
      title={texts.title}
      about="secret-missing"
      actions={
        way !== 'other' && (
          <Button size="small" onClick={() => renew(credential)}>
            {texts.action[way]}
          </Button>
        )
      }
    >
      {texts.text[way]}
    </Notice>
  );
}
