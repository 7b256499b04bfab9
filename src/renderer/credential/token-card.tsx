import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import silent from '../components/silent.module.css';
import { kindWordsOf } from '../kinds/kind-words';
import { useTexts } from '../texts/use-texts';
import { useReveal } from './use-reveal';

const useStyles = makeStyles({
  value: {
    boxSizing: 'border-box',
    margin: 0,
    minHeight: '56px',
    maxHeight: '140px',
    overflowY: 'auto',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

const MASK = '•'.repeat(32);

/** The token: masked until it is asked for, and again soon after. */
export function TokenCard({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.credential;
  const words = kindWordsOf(credential, catalogue);
  const { secret, said, reveal, hide } = useReveal(credential.id);
  const shown = secret !== undefined;
  return (
    <Card
      title={words.secret}
      aside={
        <Button
          size="small"
          icon={shown ? <EyeOffRegular /> : <EyeRegular />}
          onClick={() => (shown ? hide() : void reveal())}
        >
          {shown ? texts.hide : texts.reveal}
        </Button>
      }
    >
      {/* A scrolled part must be reachable by keyboard. */}
      <pre
        className={styles.value}
        tabIndex={shown ? 0 : undefined}
        data-secret={shown || undefined}
      >
        {shown ? (
          secret
        ) : (
          <>
            <span aria-hidden="true">{MASK}</span>
            <span className={silent.silent}>{texts.tokenMasked}</span>
          </>
        )}
      </pre>
      <Text size={200} className={styles.muted}>
        {texts.hidesIn}
      </Text>
      <span className={silent.silent} role="status">
        {said === 'shown' ? words.revealed : said === 'hidden' ? words.hidden : ''}
      </span>
    </Card>
  );
}
