import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { BoardRegular } from '@fluentui/react-icons/svg/board';
import { CloudFlowRegular } from '@fluentui/react-icons/svg/cloud-flow';
import { ServerRegular } from '@fluentui/react-icons/svg/server';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

/** What can be added: one entry a kind. */
export function AddMenu() {
  const texts = useTexts().services;
  const { go } = useNavigation();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="primary" icon={<AddRegular />}>
          {texts.addMenu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ServerRegular />} onClick={() => go({ page: 'new-service' })}>
            {texts.addKinds['apim-service']}
          </MenuItem>
          <MenuItem icon={<CloudFlowRegular />} onClick={() => go({ page: 'new-gateway' })}>
            {texts.addKinds['apim-gateway']}
          </MenuItem>
          <MenuItem icon={<BoardRegular />} onClick={() => go({ page: 'new-connection' })}>
            {texts.addKinds['grafana-connection']}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
