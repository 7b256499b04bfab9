import { Badge } from '@fluentui/react-components';
import { EnvironmentBadge } from '../components/environment-badge';
import { FavouriteButton } from '../credentials/favourite-button';
import type { CredentialTab } from '../navigation/route';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { CredentialActions } from './credential-actions';
import { CredentialBody } from './credential-body';
import { CredentialGone } from './credential-gone';

interface CredentialPageProps {
  readonly credentialId: string;
  /** Absent: the first one. */
  readonly tab: CredentialTab | undefined;
}

/** Everything about one credential. */
export function CredentialPage({ credentialId, tab }: CredentialPageProps) {
  const texts = useTexts();
  const { credentials } = useSnapshot();
  const credential = credentials.find((each) => each.id === credentialId);
  const backTo = { label: texts.credential.backToList, route: { page: 'credentials' } as const };
  if (credential === undefined) return <CredentialGone />;
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
