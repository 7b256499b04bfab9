import { Button, Menu, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useRef } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { CopyButton } from '../credentials/copy-button';
import { ManageItems } from '../credentials/manage-items';
import { useTexts } from '../texts/use-texts';
import { renewWay } from './renewal/renew-way';
import { useRenew } from './renewal/use-renew';

/** What is done with a credential, at the head of its page. */
export function CredentialActions({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts().credentials;
  const renew = useRenew();
  const more = useRef<HTMLButtonElement>(null);
  return (
    <>
      {credential.heldHere && <CopyButton credential={credential} />}
      {renewWay(credential) !== undefined && (
        <Button icon={<ArrowSyncRegular />} onClick={() => renew(credential)}>
          {texts.renew}
        </Button>
      )}
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            ref={more}
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={texts.moreOf(credential.name)}
            title={texts.more}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <ManageItems credential={credential} returnTo={() => more.current} />
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
