import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ServerRegular } from '@fluentui/react-icons/svg/server';
import { Blank } from '../components/blank';
import { apimServices } from '../credentials/credential-facts';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { ServiceCard } from './service-card';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0 },
});

/** The services whose keys sign tokens. */
export function ServicesPage() {
  const styles = useStyles();
  const texts = useTexts().services;
  const sources = apimServices(useSnapshot().sources);
  const { go } = useNavigation();
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => go({ page: 'new-service' })}>
      {texts.add}
    </Button>
  );
  return (
    <Page title={texts.title} actions={sources.length > 0 && add}>
      {sources.length === 0 ? (
        <Blank icon={<ServerRegular />} title={texts.empty} text={texts.emptyText}>
          {add}
        </Blank>
      ) : (
        <ul className={styles.list}>
          {sources.map((source) => (
            <ServiceCard key={source.id} source={source} />
          ))}
        </ul>
      )}
    </Page>
  );
}
