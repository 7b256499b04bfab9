import { MenuItem } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { CredentialView } from '../../shared/ipc/api';
import { renewWay } from '../credential/renewal/renew-way';
import { useRenew } from '../credential/renewal/use-renew';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { CopyItems } from './copy-items';
import { ManageItems } from './manage-items';
import { AnchoredMenu } from './menus/anchored-menu';

export type MenuKind = 'copy' | 'more';

export interface CredentialMenu {
  readonly kind: MenuKind;
  readonly credential: CredentialView;
  readonly anchor: HTMLElement;
  /** Where the focus comes back to; absent: to the anchor. */
  readonly returnTo?: HTMLElement;
}

interface CredentialMenuHostProps {
  readonly menu: CredentialMenu;
  onClose(): void;
}

/** The menu of the row that asked for it: hundreds of rows, one menu. */
export function CredentialMenuHost({ menu, onClose }: CredentialMenuHostProps) {
  const { kind, credential, anchor, returnTo = anchor } = menu;
  return (
    <AnchoredMenu anchor={anchor} align="end" returnTo={returnTo} onClose={onClose}>
      {kind === 'copy' ? (
        <CopyItems credential={credential} />
      ) : (
        <MoreItems credential={credential} returnTo={returnTo} />
      )}
    </AnchoredMenu>
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
