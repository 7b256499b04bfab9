import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { KeyResetRegular } from '@fluentui/react-icons/svg/key-reset';
import { useRef } from 'react';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useNavigation } from '../../navigation/use-navigation';
import { useSnapshot } from '../../store/use-app';
import { switchTargets } from '../../switch-key/switch-targets';
import { useTexts } from '../../texts/use-texts';
import type { SigningSourceView } from '../source-kinds';

/** What is done with the two keys: all tokens moved to the other one, or one of them rolled. */
export function KeysMenu({ source }: { readonly source: SigningSourceView }) {
  const texts = useTexts().switchKey;
  const { credentials } = useSnapshot();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const button = useRef<HTMLButtonElement>(null);
  const { id: sourceId, roll } = source;
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          ref={button}
          size="small"
          icon={<KeyRegular />}
          aria-label={texts.menuOf(source.name)}
        >
          {texts.menu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {switchTargets(source, credentials).map(({ to, obstacle }) => (
            <MenuItem
              key={to}
              icon={<ArrowSwapRegular />}
              disabled={obstacle !== undefined}
              subText={obstacle && texts.obstacles[obstacle]}
              onClick={() => open({ kind: 'switch-key', sourceId, to }, button.current)}
            >
              {texts.item(to)}
            </MenuItem>
          ))}
          <MenuItem icon={<KeyResetRegular />} onClick={() => go({ page: 'roll-key', sourceId })}>
            {roll === undefined ? texts.rollItem : texts.rollGoOn(roll.role)}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
