import { KeyResetRegular } from '@fluentui/react-icons/headless/svg/key-reset';
import type { SignedTokenView } from '../../../shared/ipc/api';
import { RowMark } from '../../components/row-mark';
import { useFirstTexts } from '../../texts/use-first-texts';
import type { CredentialProps } from '../credential-parts';

/** Says in the list that the key it was signed with has been replaced. */
export function SignedTokenMark({ credential }: CredentialProps<SignedTokenView>) {
  const texts = useFirstTexts().credentials;
  if (!credential.signedWithOldKey) return null;
  return (
    <RowMark hint={texts.oldKeyHint} icon={<KeyResetRegular />}>
      {texts.oldKey}
    </RowMark>
  );
}
