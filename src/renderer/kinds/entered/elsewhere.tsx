import { Text } from '@fluentui/react-components';
import { Card } from '../../components/card';
import { useTexts } from '../../texts/use-texts';

/** Why there is nothing to copy; where it is held stands among its details. */
export function EnteredElsewhere() {
  const texts = useTexts().entered;
  return (
    <Card title={texts.elsewhereTitle}>
      <Text>{texts.elsewhereText}</Text>
    </Card>
  );
}
