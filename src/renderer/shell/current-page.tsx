import { type ComponentType, lazy, Suspense } from 'react';
import { CredentialsPage } from '../credentials/credentials-page';
import { inFluent } from '../fluent/in-fluent';
import { type Route, routeKey } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';

function page<Props extends object>(read: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await inFluent(read) }));
}

// All but the first: they do not delay the window.
const AddPage = page(async () => (await import('../add/add-page')).AddPage);
const NewEntryPage = page(async () => (await import('../add/new-entry-page')).NewEntryPage);
const ReplacePage = page(async () => (await import('../add/replace-page')).ReplacePage);
const AddConnectionPage = page(
  async () => (await import('../connection-form/connection-form-page')).AddConnectionPage,
);
const EditConnectionPage = page(
  async () => (await import('../connection-form/connection-form-page')).EditConnectionPage,
);
const CredentialPage = page(
  async () => (await import('../credential/credential-page')).CredentialPage,
);
const FirstStepsPage = page(
  async () => (await import('../first-steps/first-steps-page')).FirstStepsPage,
);
const AddGatewayPage = page(
  async () => (await import('../gateway-form/gateway-form-page')).AddGatewayPage,
);
const EditGatewayPage = page(
  async () => (await import('../gateway-form/gateway-form-page')).EditGatewayPage,
);
const LeakedPage = page(async () => (await import('../leaked/leaked-page')).LeakedPage);
const NewKeyPage = page(async () => (await import('../new-key/new-key-page')).NewKeyPage);
const NewTokenPage = page(async () => (await import('../new-token/new-token-page')).NewTokenPage);
const RemindersPage = page(async () => (await import('../reminders/reminders-page')).RemindersPage);
const RollKeyPage = page(async () => (await import('../roll-key/roll-key-page')).RollKeyPage);
const ServerKeysPage = page(
  async () => (await import('../server-keys/server-keys-page')).ServerKeysPage,
);
const AddServicePage = page(
  async () => (await import('../service-form/service-form-page')).AddServicePage,
);
const EditServicePage = page(
  async () => (await import('../service-form/service-form-page')).EditServicePage,
);
const ServicesPage = page(async () => (await import('../services/services-page')).ServicesPage);
const SettingsPage = page(async () => (await import('../settings/settings-page')).SettingsPage);
const ImportPage = page(async () => (await import('../import/import-page')).ImportPage);
const BackupPage = page(async () => (await import('../backup/backup-page')).BackupPage);
const RestorePage = page(async () => (await import('../backup/restore-page')).RestorePage);

/** The page that the navigation is on; a new visit is a new page. */
export function CurrentPage() {
  const { route, visit } = useNavigation();
  const key = `${visit}/${routeKey(route)}`;
  return (
    // Its own key: the former page must not stay behind while the next one is read.
    <Suspense key={key} fallback={<div hidden data-reading-page />}>
      <PageOf route={route} visit={key} />
    </Suspense>
  );
}

function PageOf({ route, visit: key }: { readonly route: Route; readonly visit: string }) {
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
      return <ImportPage key={key} />;
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
      return <BackupPage key={key} />;
    case 'restore':
      return <RestorePage key={key} backup={route.backup} />;
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
