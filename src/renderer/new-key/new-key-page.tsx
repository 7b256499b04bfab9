import { Button } from '@fluentui/react-components';
import { BoardRegular } from '@fluentui/react-icons/svg/board';
import { Blank } from '../components/blank';
import { grafanaConnections } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { KeyForm } from './key-form';

interface NewKeyPageProps {
  /** The connection to begin with. */
  readonly sourceId: string | undefined;
}

/** Makes a key on a Grafana server. Without a connection there is nowhere to make it. */
export function NewKeyPage({ sourceId }: NewKeyPageProps) {
  const texts = useTexts();
  const words = texts.newKey;
  const connections = grafanaConnections(useSnapshot().sources);
  const { go } = useNavigation();
  if (connections.length > 0) return <KeyForm connections={connections} sourceId={sourceId} />;
  const backTo = { label: texts.credentials.title, route: { page: 'credentials' } as const };
  return (
    <Page title={words.title} backTo={backTo}>
      <Blank icon={<BoardRegular />} title={words.noConnection} text={words.noConnectionText}>
        <Button appearance="primary" onClick={() => go({ page: 'new-connection' })}>
          {words.addConnection}
        </Button>
      </Blank>
    </Page>
  );
}
