import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CredentialView } from '../../../shared/ipc/api';
import { Card } from '../../components/card';
import { useNow } from '../../store/use-now';
import { useTexts } from '../../texts/use-texts';
import { FormerRow } from './former-row';
import { formersOf, undoableFormer } from './formers-model';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** The replaced ones that its server still has. */
export function FormersCard({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts().renewal.formers;
  const nowMs = useNow();
  const formers = formersOf(credential);
  const undoable = undoableFormer(credential);
  if (formers.length === 0) return null;
  return (
    <Card title={texts.title}>
      <Text className={styles.muted}>{texts.text}</Text>
      <ul className={styles.list}>
        {formers.map((former) => (
          <FormerRow
            key={former.serverKeyId}
            credentialId={credential.id}
            former={former}
            undoable={former === undoable}
            nowMs={nowMs}
          />
        ))}
      </ul>
    </Card>
  );
}
