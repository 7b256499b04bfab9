import { Button, makeStyles, Text } from '@fluentui/react-components';
import { Card } from '../components/card';
import { useNavigation } from '../navigation/use-navigation';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({ buttons: { display: 'flex' } });

/** In the settings: whether anything is backed up, and the way to the page of it. */
export function DataCard() {
  const styles = useStyles();
  const texts = useTexts().backup.card;
  const { backups } = useSnapshot().settings;
  const { go } = useNavigation();
  return (
    <Card title={texts.title}>
      <Text>{texts.text}</Text>
      <Text>{backups.folder === undefined ? texts.off : texts.on}</Text>
      <div className={styles.buttons}>
        <Button onClick={() => go({ page: 'backup' })}>{texts.open}</Button>
      </div>
    </Card>
  );
}
