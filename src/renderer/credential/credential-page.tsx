import { Badge, Button } from '@fluentui/react-components';
import { Blank } from '../components/blank';
import { EnvironmentBadge } from '../components/environment-badge';
import { FavouriteButton } from '../credentials/favourite-button';
import type { CredentialTab } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { CredentialActions } from './credential-actions';
import { CredentialBody } from './credential-body';

interface CredentialPageProps {
  readonly credentialId: string;
  /** Absent: the first one. */
  readonly tab: CredentialTab | undefined;
}

/** Everything about one credential. */
export function CredentialPage({ credentialId, tab }: CredentialPageProps) {
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
          {credential.archived ? (
            <Badge appearance="outline" color="informative">
              {texts.credentials.archived}
            </Badge>
          ) : (
            <FavouriteButton credential={credential} />
          )}
        </>
      }
      actions={<CredentialActions credential={credential} />}
    >
      <CredentialBody credential={credential} firstTab={tab ?? 'overview'} />
    </Page>
  );
}
