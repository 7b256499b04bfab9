import { Text } from '@fluentui/react-components';
import { Card } from '../components/card';
import { Fact, Facts } from '../components/facts';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const ITEMS = ['secrets', 'metadata', 'preferences', 'network'] as const;

/** What is kept where, so that nobody has to guess. */
export function KeptWhereCard() {
  const { about, aboutItems } = useTexts().settings;
  const { where } = useSnapshot().secrets;
  return (
    <Card title={about}>
      <Facts>
        {ITEMS.map((item) => (
          <Fact key={item} name={aboutItems[item]}>
            <Text>
              {item === 'secrets' ? aboutItems.secretsText[where] : aboutItems[`${item}Text`]}
            </Text>
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}
