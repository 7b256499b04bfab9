import { makeStyles } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { Moment } from '../components/moment';
import { Sentence } from '../components/sentence';
import { formersOf } from '../credential/renewal/formers-model';
import { useFeedback } from '../feedback/use-feedback';
import { kindWordsOf } from '../kinds/kind-words';
import { useNavigation } from '../navigation/use-navigation';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { toMs } from '../time/moments';
import { ConfirmDialog } from './confirm-dialog';

const useStyles = makeStyles({ paragraph: { margin: '0 0 8px' } });

interface DeleteCredentialDialogProps {
  readonly credential: CredentialView;
  onClose(): void;
}

/** Asks once, naming what goes and where it works. */
export function DeleteCredentialDialog({ credential, onClose }: DeleteCredentialDialogProps) {
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.dialogs.deleteCredential;
  const words = kindWordsOf(credential, catalogue);
  const { bridge, store } = useApp();
  const { route, go } = useNavigation();
  const feedback = useFeedback();
  const name = <bdi>{credential.name}</bdi>;
  const formers = formersOf(credential).map(({ serverName }) => `“${serverName}”`);
  const run = async () => {
    const result = await bridge.removeCredential(credential.id);
    if (result.ok) {
      feedback.done({ title: <Sentence text={texts.done} slots={{ name }} /> });
      if (route.page === 'credential' && route.credentialId === credential.id) {
        go({ page: 'credentials' });
      }
      await store.refresh();
    }
    return result;
  };
  return (
    <ConfirmDialog
      title={<Sentence text={texts.title} slots={{ name }} />}
      action={{ label: texts.action, run }}
      onClose={onClose}
    >
      <p className={styles.paragraph}>
        <Sentence
          text={credential.heldHere ? words.deleteText : texts.textWatched}
          slots={{
            name: <strong>{name}</strong>,
            environment: <bdi>{credential.environment}</bdi>,
            service: <bdi>{credential.sourceName}</bdi>,
          }}
        />
      </p>
      {(credential.expiresAt === undefined || toMs(credential.expiresAt) > Date.now()) && (
        <p className={styles.paragraph}>
          {credential.expiresAt === undefined ? (
            words.deleteEndless
          ) : (
            <Sentence
              text={words.deleteValid}
              slots={{ when: <Moment at={credential.expiresAt} /> }}
            />
          )}
        </p>
      )}
      {formers.length > 0 && (
        <p className={styles.paragraph}>
          <Sentence text={texts.formers} slots={{ names: <bdi>{formers.join(', ')}</bdi> }} />
        </p>
      )}
    </ConfirmDialog>
  );
}
