import { Button, Text } from '@fluentui/react-components';
import { Card } from '../../components/card';
import { useNavigation } from '../../navigation/use-navigation';
import { useTexts } from '../../texts/use-texts';

/** Why there is nothing to copy. */
export function WatchedCard({ sourceId }: { readonly sourceId: string }) {
  const texts = useTexts().grafanaKey.watched;
  const { go } = useNavigation();
  return (
    <Card title={texts.title}>
      <Text>{texts.text}</Text>
      <div>
        <Button size="small" onClick={() => go({ page: 'server-keys', sourceId })}>
          {texts.show}
        </Button>
      </div>
    </Card>
  );
}
