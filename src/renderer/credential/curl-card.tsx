import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { CodeBlock } from '../components/code-block';
import { useCopy } from '../feedback/use-copy';
import { kindWordsOf } from '../kinds/kind-words';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', gap: '8px' },
});

/** The command that tries it, without the secret in it. */
export function CurlCard({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = kindWordsOf(credential, texts);
  const copy = useCopy();
  if (credential.curl === undefined) return null;
  return (
    <Card
      title={texts.credential.curl}
      aside={
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => void copy(credential.id, 'curl-with-token')}
          >
            {words.curlInsideShort}
          </Button>
          <Button
            size="small"
            icon={<CopyRegular />}
            onClick={() => void copy(credential.id, 'curl')}
          >
            {texts.credentials.copyForms.curl}
          </Button>
        </div>
      }
    >
      <CodeBlock>{credential.curl}</CodeBlock>
      <Text size={200} className={styles.muted}>
        {words.curlText(credential.variable)}
      </Text>
    </Card>
  );
}
