import { Button } from '@fluentui/react-components';
import { ServerRegular } from '@fluentui/react-icons/svg/server';
import { Blank } from '../components/blank';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

/** Nothing to make credentials with yet: what can be added. */
export function EmptyServices() {
  const texts = useTexts().services;
  const { go } = useNavigation();
  return (
    <Blank icon={<ServerRegular />} title={texts.empty} text={texts.emptyText}>
      <Button appearance="primary" onClick={() => go({ page: 'new-service' })}>
        {texts.add}
      </Button>
      <Button onClick={() => go({ page: 'new-gateway' })}>{texts.addGateway}</Button>
      <Button onClick={() => go({ page: 'new-connection' })}>{texts.addConnection}</Button>
    </Blank>
  );
}
