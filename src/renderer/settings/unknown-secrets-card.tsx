import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Card } from '../components/card';
import { useDialogs } from '../dialogs/use-dialogs';
import { useNavigation } from '../navigation/use-navigation';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0 },
  entry: { display: 'flex', alignItems: 'center', gap: '8px', listStyleType: 'none' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontFamily: tokens.fontFamilyMonospace,
  },
});

/** Entries of the keychain that belong to nothing here: to be looked at, kept or deleted. */
export function UnknownSecretsCard() {
  const styles = useStyles();
  const texts = useTexts().settings.unknown;
  const { unknown } = useSnapshot().keychainAudit;
  const { open } = useDialogs();
  const { go } = useNavigation();
  if (unknown.length === 0) return null;
  return (
    <Card title={texts.title}>
      <Text>{texts.text}</Text>
      <ul className={styles.list}>
        {unknown.map(({ secretId }) => (
          <li key={secretId} className={styles.entry}>
            <Text className={styles.name} title={secretId}>
              {texts.entry} <bdi>{secretId}</bdi>
            </Text>
            <Button
              size="small"
              aria-label={texts.lookOf(secretId)}
              onClick={() => go({ page: 'add', unknownSecretId: secretId })}
            >
              {texts.look}
            </Button>
            <Button
              size="small"
              aria-label={texts.removeOf(secretId)}
              onClick={() => open({ kind: 'delete-unknown-secret', secretId })}
            >
              {texts.remove}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
