import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { SignatureRegular } from '@fluentui/react-icons/svg/signature';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

/** What can be made new: one entry a kind. */
export function NewMenu() {
  const texts = useTexts().credentials;
  const { go } = useNavigation();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="primary" icon={<AddRegular />}>
          {texts.create}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<SignatureRegular />}
            subText={texts.newTokenHint}
            onClick={() => go({ page: 'new-token' })}
          >
            {texts.newToken}
          </MenuItem>
          <MenuItem
            icon={<KeyRegular />}
            subText={texts.newKeyHint}
            onClick={() => go({ page: 'new-key' })}
          >
            {texts.newKey}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
