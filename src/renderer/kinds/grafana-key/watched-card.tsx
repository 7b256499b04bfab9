import { Button, Text } from '@fluentui/react-components';
import type { GrafanaKeyView } from '../../../shared/ipc/api';
import { Card } from '../../components/card';
import { useNavigation } from '../../navigation/use-navigation';
import { useTexts } from '../../texts/use-texts';
import type { CredentialProps } from '../credential-parts';

/** Why there is nothing to copy. */
export function WatchedCard({ credential }: CredentialProps<GrafanaKeyView>) {
  const texts = useTexts().grafanaKey.watched;
  const { go } = useNavigation();
  return (
    <Card title={texts.title}>
      <Text>{texts.text}</Text>
      <div>
        <Button
          size="small"
          onClick={() => go({ page: 'server-keys', sourceId: credential.sourceId })}
        >
          {texts.show}
        </Button>
      </div>
    </Card>
  );
}
