import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useRef } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { Blank } from '../components/blank';
import { EnvironmentBadge } from '../components/environment-badge';
import { CopyButton } from '../credentials/copy-button';
import { FavouriteButton } from '../credentials/favourite-button';
import { stateAt } from '../credentials/state-at';
import { useDialogs } from '../dialogs/use-dialogs';
import { partsOf } from '../kinds/credential-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { CurlCard } from './curl-card';
import { ExpiryCard } from './expiry-card';
import { FactsCard } from './facts-card';
import { RemindersCard } from './reminders-card';
import { TokenCard } from './token-card';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: '16px',
    alignItems: 'stretch',
  },
});

/** Everything about one credential. */
export function CredentialPage({ credentialId }: { readonly credentialId: string }) {
  const texts = useTexts();
  const { credentials } = useSnapshot();
  const { go } = useNavigation();
  const credential = credentials.find((each) => each.id === credentialId);
  const backTo = { label: texts.credential.backToList, route: { page: 'credentials' } as const };
  if (credential === undefined) {
    return (
      <Page title={texts.credentials.title} backTo={backTo}>
        <Blank title={texts.credential.gone} text={texts.credential.goneText}>
          <Button appearance="primary" onClick={() => go(backTo.route)}>
            {texts.credential.backToList}
          </Button>
        </Blank>
      </Page>
    );
  }
  return (
    <Page
      title={<bdi title={credential.name}>{credential.name}</bdi>}
      backTo={backTo}
      marks={
        <>
          <EnvironmentBadge environment={credential.environment} />
          <FavouriteButton credential={credential} />
        </>
      }
      actions={<Actions credential={credential} />}
    >
      <Body credential={credential} />
    </Page>
  );
}

function Body({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const { settings } = useSnapshot();
  const nowMs = useNow();
  const state = stateAt(credential, settings, nowMs);
  const { Notices, Elsewhere, Check } = partsOf(credential);
  const { heldHere } = credential;
  return (
    <div className={styles.content}>
      <Notices credential={credential} state={state} />
      <div className={styles.columns}>
        <ExpiryCard credential={credential} state={state} nowMs={nowMs} />
        {heldHere ? (
          <TokenCard credential={credential} />
        ) : (
          Elsewhere !== undefined && <Elsewhere credential={credential} />
        )}
      </div>
      {heldHere && Check !== undefined && <Check credential={credential} />}
      {heldHere && <CurlCard credential={credential} />}
      <div className={styles.columns}>
        <FactsCard credential={credential} />
        <RemindersCard credential={credential} />
      </div>
    </div>
  );
}

function Actions({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts().credentials;
  const { open } = useDialogs();
  const credentialId = credential.id;
  const more = useRef<HTMLButtonElement>(null);
  return (
    <>
      {credential.heldHere && <CopyButton credential={credential} />}
      {partsOf(credential).RenewDialog !== undefined && (
        <Button icon={<ArrowSyncRegular />} onClick={() => open({ kind: 'renew', credentialId })}>
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
            <MenuItem
              icon={<EditRegular />}
              onClick={() => open({ kind: 'edit-credential', credentialId }, more.current)}
            >
              {texts.edit}
            </MenuItem>
            <MenuItem
              icon={<DeleteRegular />}
              onClick={() => open({ kind: 'delete-credential', credentialId }, more.current)}
            >
              {texts.remove}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
