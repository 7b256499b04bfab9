import { useState } from 'react';
import { FirstStepsCard } from '../first-steps/first-steps-card';
import { later } from '../later';
import { useListFilter } from '../lists/list-filter';
import { Overview } from '../overview/overview';
import { Page } from '../shell/page';
import { useFirstSnapshot } from '../store/use-app';
import { useFirstTexts } from '../texts/use-first-texts';
import { CredentialList } from './credential-list';
import { NewMenu } from './new-menu';

// Who has credentials does not wait for what is shown without any.
const EmptyCredentials = later(async () => (await import('./empty-credentials')).EmptyCredentials);

const Damaged = later(async () => (await import('../components/blank')).Blank);

/** All credentials, what ends first on top. */
export function CredentialsPage() {
  const texts = useFirstTexts().credentials;
  const { credentials, settings, health } = useFirstSnapshot();
  const { left } = useListFilter();
  // Who comes back from a credential's page goes on where its row is.
  const [comesBack] = useState(left.current !== undefined);
  return (
    <Page
      title={texts.title}
      actions={credentials.length > 0 && <NewMenu />}
      focusElsewhere={comesBack}
    >
      {!settings.welcomed && health.metadata.ok && <FirstStepsCard />}
      {credentials.length > 0 ? (
        <>
          <Overview />
          <CredentialList />
        </>
      ) : health.metadata.ok ? (
        <EmptyCredentials />
      ) : (
        <Damaged title={texts.damaged} />
      )}
    </Page>
  );
}
