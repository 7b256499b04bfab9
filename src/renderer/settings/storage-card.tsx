import { Button, makeStyles, Text } from '@fluentui/react-components';
import { Card } from '../components/card';
import { useDialogs } from '../dialogs/use-dialogs';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Where keys and tokens are, and the way to the other place. */
export function StorageCard() {
  const styles = useStyles();
  const texts = useTexts().secrets;
  const { where } = useSnapshot().secrets;
  const { open } = useDialogs();
  return (
    <Card title={texts.card}>
      <Text>{texts.where[where]}</Text>
      <div className={styles.buttons}>
        {where === 'keychain' ? (
          <Button onClick={() => open({ kind: 'use-secret-file' })}>{texts.useFile}</Button>
        ) : (
          <>
            <Button onClick={() => open({ kind: 'change-passphrase' })}>{texts.change}</Button>
            <Button onClick={() => open({ kind: 'use-keychain' })}>{texts.useKeychain}</Button>
          </>
        )}
      </div>
    </Card>
  );
}
