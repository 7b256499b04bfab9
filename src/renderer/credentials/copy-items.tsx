import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { CodeRegular } from '@fluentui/react-icons/svg/code';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DocumentHeaderRegular } from '@fluentui/react-icons/svg/document-header';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { CopyForm } from '../../shared/domain/copy-form';
import type { CredentialView } from '../../shared/ipc/api';
import { useCopy } from '../feedback/use-copy';
import { kindWordsOf } from '../kinds/kind-words';
import { useTexts } from '../texts/use-texts';

/** Every form in which a credential can be copied; the one that ends in a history stands apart. */
export function CopyItems({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts();
  const { copyForms, copyFormHints } = texts.credentials;
  const words = kindWordsOf(credential, texts);
  const copy = useCopy();
  const choose = (form: CopyForm) => () => void copy(credential.id, form);
  return (
    <>
      <MenuItem icon={<CopyRegular />} onClick={choose('token')}>
        {words.copy}
      </MenuItem>
      <MenuItem icon={<DocumentHeaderRegular />} onClick={choose('header')}>
        {copyForms.header}
      </MenuItem>
      {credential.curl !== undefined && (
        <>
          <MenuItem
            icon={<CodeRegular />}
            subText={words.curlHint(credential.variable)}
            onClick={choose('curl')}
          >
            {copyForms.curl}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            icon={<WarningRegular />}
            subText={copyFormHints['curl-with-token']}
            onClick={choose('curl-with-token')}
          >
            {words.curlInside}
          </MenuItem>
        </>
      )}
    </>
  );
}
