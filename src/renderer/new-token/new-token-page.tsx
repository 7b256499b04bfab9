import { Button } from '@fluentui/react-components';
import { ServerRegular } from '@fluentui/react-icons/svg/server';
import { Blank } from '../components/blank';
import { signingSources } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { TokenForm } from './token-form';

interface NewTokenPageProps {
  /** The service or gateway to begin with. */
  readonly sourceId: string | undefined;
}

/** Signs a new token. Without a service or gateway there is nothing to sign with. */
export function NewTokenPage({ sourceId }: NewTokenPageProps) {
  const texts = useTexts();
  const words = texts.newToken;
  const sources = signingSources(useSnapshot().sources);
  const { go } = useNavigation();
  if (sources.length > 0) return <TokenForm sources={sources} sourceId={sourceId} />;
  return (
    <Page
      title={words.title}
      backTo={{ label: texts.credentials.title, route: { page: 'credentials' } }}
    >
      <Blank icon={<ServerRegular />} title={words.noService} text={words.noServiceText}>
        <Button appearance="primary" onClick={() => go({ page: 'new-service' })}>
          {words.addService}
        </Button>
        <Button onClick={() => go({ page: 'new-gateway' })}>{words.addGateway}</Button>
      </Blank>
    </Page>
  );
}
