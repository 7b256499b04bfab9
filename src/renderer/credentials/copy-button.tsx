import {
  Menu,
  type MenuButtonProps,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SplitButton,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { CredentialView } from '../../shared/ipc/api';
import { useCopy } from '../feedback/use-copy';
import { kindWordsOf } from '../kinds/kind-words';
import { useTexts } from '../texts/use-texts';
import { CopyItems } from './copy-items';

/** Copies the token with one click; its menu holds the other forms. */
export function CopyButton({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts();
  const copy = useCopy();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        {(trigger: MenuButtonProps) => (
          <SplitButton
            appearance="primary"
            icon={<CopyRegular />}
            menuButton={{ ...trigger, 'aria-label': texts.credentials.copyMoreOf(credential.name) }}
            primaryActionButton={{ onClick: () => void copy(credential.id, 'token') }}
          >
            {kindWordsOf(credential, texts).copy}
          </SplitButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <CopyItems credential={credential} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
