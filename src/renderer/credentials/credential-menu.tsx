import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningShorthand,
} from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { CredentialView } from '../../shared/ipc/api';
import { renewWay } from '../credential/renewal/renew-way';
import { useRenew } from '../credential/renewal/use-renew';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { CopyItems } from './copy-items';
import { ManageItems } from './manage-items';

export type MenuKind = 'copy' | 'more';

export interface CredentialMenu {
  readonly kind: MenuKind;
  readonly credential: CredentialView;
  readonly anchor: HTMLElement;
  /** Where the focus comes back to; absent: to the anchor. */
  readonly returnTo?: HTMLElement;
}

interface CredentialMenuHostProps {
  readonly menu: CredentialMenu | undefined;
  onClose(): void;
}

/** The menu of the row that asked for it: hundreds of rows, one menu. */
export function CredentialMenuHost({ menu, onClose }: CredentialMenuHostProps) {
  if (menu === undefined) return null;
  const returnTo = menu.returnTo ?? menu.anchor;
  const positioning: PositioningShorthand = {
    target: menu.anchor,
    position: 'below',
    align: 'end',
  };
  return (
    <Menu
      open
      positioning={positioning}
      onOpenChange={(event, data) => {
        // A click on its own button is that button's to answer: it closes what it opened.
        if (data.open || (event.target instanceof Node && menu.anchor.contains(event.target)))
          return;
        onClose();
        // A click elsewhere has taken the focus where it belongs already.
        if (data.type !== 'clickOutside') returnTo.focus();
      }}
    >
      <MenuPopover>
        <MenuList>
          {menu.kind === 'copy' ? (
            <CopyItems credential={menu.credential} />
          ) : (
            <MoreItems credential={menu.credential} returnTo={returnTo} />
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface MoreItemsProps {
  readonly credential: CredentialView;
  readonly returnTo: HTMLElement;
}

function MoreItems({ credential, returnTo }: MoreItemsProps) {
  const texts = useTexts().credentials;
  const { go } = useNavigation();
  const renew = useRenew();
  return (
    <>
      <MenuItem
        icon={<OpenRegular />}
        onClick={() => go({ page: 'credential', credentialId: credential.id })}
      >
        {texts.open}
      </MenuItem>
      {renewWay(credential) !== undefined && (
        <MenuItem icon={<ArrowSyncRegular />} onClick={() => renew(credential, { returnTo })}>
          {texts.renewMenu}
        </MenuItem>
      )}
      <ManageItems credential={credential} returnTo={() => returnTo} />
    </>
  );
}
