import { Button, makeStyles, Text } from '@fluentui/react-components';
import { Card } from '../components/card';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

/** The way to the import. */
export function ImportCard() {
  const styles = useStyles();
  const { imports } = useTexts();
  const { go } = useNavigation();
  return (
    <Card title={imports.settings.title}>
      <Text>{imports.settings.text}</Text>
      <Button className={styles.button} onClick={() => go({ page: 'import' })}>
        {imports.menu}
      </Button>
    </Card>
  );
}
