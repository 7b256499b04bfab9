import { lazy, Suspense } from 'react';
import { AddPage } from '../add/add-page';
import { NewEntryPage } from '../add/new-entry-page';
import { ReplacePage } from '../add/replace-page';
import { AddConnectionPage, EditConnectionPage } from '../connection-form/connection-form-page';
import { CredentialPage } from '../credential/credential-page';
import { CredentialsPage } from '../credentials/credentials-page';
import { FirstStepsPage } from '../first-steps/first-steps-page';
import { AddGatewayPage, EditGatewayPage } from '../gateway-form/gateway-form-page';
import { LeakedPage } from '../leaked/leaked-page';
import { routeKey } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { NewKeyPage } from '../new-key/new-key-page';
import { NewTokenPage } from '../new-token/new-token-page';
import { RemindersPage } from '../reminders/reminders-page';
import { RollKeyPage } from '../roll-key/roll-key-page';
import { ServerKeysPage } from '../server-keys/server-keys-page';
import { AddServicePage, EditServicePage } from '../service-form/service-form-page';
import { ServicesPage } from '../services/services-page';
import { SettingsPage } from '../settings/settings-page';

/** Seldom needed: it does not delay the window. */
const ImportPage = lazy(async () => ({
  default: (await import('../import/import-page')).ImportPage,
}));
const BackupPage = lazy(async () => ({
  default: (await import('../backup/backup-page')).BackupPage,
}));
const RestorePage = lazy(async () => ({
  default: (await import('../backup/restore-page')).RestorePage,
}));

/** The page that the navigation is on; a new visit is a new page. */
export function CurrentPage() {
  const { route, visit } = useNavigation();
  const key = `${visit}/${routeKey(route)}`;
  switch (route.page) {
    case 'credentials':
      return <CredentialsPage key={key} />;
    case 'credential':
      return (
        <CredentialPage
          key={key}
          credentialId={route.credentialId}
          tab={'tab' in route ? route.tab : undefined}
        />
      );
    case 'new-token':
      return <NewTokenPage key={key} sourceId={'sourceId' in route ? route.sourceId : undefined} />;
    case 'new-key':
      return <NewKeyPage key={key} sourceId={'sourceId' in route ? route.sourceId : undefined} />;
    case 'new-entry':
      return <NewEntryPage key={key} />;
    case 'import':
      return (
        <Suspense fallback={null}>
          <ImportPage key={key} />
        </Suspense>
      );
    case 'add':
      return (
        <AddPage
          key={key}
          fromClipboard={'fromClipboard' in route && route.fromClipboard === true}
          unknownSecretId={'unknownSecretId' in route ? route.unknownSecretId : undefined}
        />
      );
    case 'replace':
      return <ReplacePage key={key} credentialId={route.credentialId} />;
    case 'leaked':
      return <LeakedPage key={key} credentialId={route.credentialId} />;
    case 'new-gateway':
      return <AddGatewayPage key={key} />;
    case 'edit-gateway':
      return <EditGatewayPage key={key} sourceId={route.sourceId} />;
    case 'roll-key':
      return <RollKeyPage key={key} sourceId={route.sourceId} />;
    case 'backup':
      return (
        <Suspense fallback={null}>
          <BackupPage key={key} />
        </Suspense>
      );
    case 'restore':
      return (
        <Suspense fallback={null}>
          <RestorePage key={key} backup={route.backup} />
        </Suspense>
      );
    case 'services':
      return <ServicesPage key={key} />;
    case 'new-service':
      return <AddServicePage key={key} />;
    case 'edit-service':
      return <EditServicePage key={key} sourceId={route.sourceId} />;
    case 'new-connection':
      return <AddConnectionPage key={key} />;
    case 'edit-connection':
      return <EditConnectionPage key={key} sourceId={route.sourceId} />;
    case 'server-keys':
      return <ServerKeysPage key={key} sourceId={route.sourceId} />;
    case 'reminders':
      return <RemindersPage key={key} />;
    case 'first-steps':
      return <FirstStepsPage key={key} />;
    case 'settings':
      return <SettingsPage key={key} section={'section' in route ? route.section : undefined} />;
  }
}
