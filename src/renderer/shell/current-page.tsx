import { AddConnectionPage, EditConnectionPage } from '../connection-form/connection-form-page';
import { CredentialPage } from '../credential/credential-page';
import { CredentialsPage } from '../credentials/credentials-page';
import { routeKey } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { NewKeyPage } from '../new-key/new-key-page';
import { NewTokenPage } from '../new-token/new-token-page';
import { RemindersPage } from '../reminders/reminders-page';
import { ServerKeysPage } from '../server-keys/server-keys-page';
import { AddServicePage, EditServicePage } from '../service-form/service-form-page';
import { ServicesPage } from '../services/services-page';
import { SettingsPage } from '../settings/settings-page';

/** The page that the navigation is on; a new visit is a new page. */
export function CurrentPage() {
  const { route, visit } = useNavigation();
  const key = `${visit}/${routeKey(route)}`;
  switch (route.page) {
    case 'credentials':
      return <CredentialsPage key={key} />;
    case 'credential':
      return <CredentialPage key={key} credentialId={route.credentialId} />;
    case 'new-token':
      return <NewTokenPage key={key} sourceId={'sourceId' in route ? route.sourceId : undefined} />;
    case 'new-key':
      return <NewKeyPage key={key} sourceId={'sourceId' in route ? route.sourceId : undefined} />;
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
    case 'settings':
      return <SettingsPage key={key} />;
  }
}
