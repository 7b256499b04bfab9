import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Card } from '../components/card';
import { useDialogs } from '../dialogs/use-dialogs';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  way: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 16px',
  },
  what: { flexGrow: 1, flexBasis: '280px' },
  text: { color: tokens.colorNeutralForeground2 },
});

/** Everything in one file, encrypted or readable. */
export function ExportCard() {
  const styles = useStyles();
  const texts = useTexts().backup.export;
  const { open } = useDialogs();
  return (
    <Card title={texts.title}>
      <div className={styles.way}>
        <div className={styles.what}>
          <Text block weight="semibold">
            {texts.encrypted}
          </Text>
          <Text className={styles.text}>{texts.encryptedText}</Text>
        </div>
        <Button onClick={() => open({ kind: 'export-encrypted' })}>{texts.encryptedAction}</Button>
      </div>
      <div className={styles.way}>
        <div className={styles.what}>
          <Text block weight="semibold">
            {texts.plain}
          </Text>
          <Text className={styles.text}>{texts.plainText}</Text>
        </div>
        <Button onClick={() => open({ kind: 'export-plain' })}>{texts.plainAction}</Button>
      </div>
    </Card>
  );
}
