import { makeStyles } from '@fluentui/react-components';
import { placeWords } from '../../shared/domain/usages/places';
import type { CredentialView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { withoutPlace } from '../credential/places/places-model';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { ConfirmDialog } from './confirm-dialog';

const useStyles = makeStyles({ paragraph: { margin: '0 0 8px' } });

interface RemovePlaceDialogProps {
  readonly credential: CredentialView;
  readonly usageId: string;
  onClose(): void;
}

/** Asks once before a place leaves the list. */
export function RemovePlaceDialog({ credential, usageId, onClose }: RemovePlaceDialogProps) {
  const styles = useStyles();
  const texts = useTexts().places.removeDialog;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const usage = credential.usages.find(({ id }) => id === usageId);
  if (usage === undefined) return null;
  const place = <bdi>{placeWords(usage)}</bdi>;
  const run = async () => {
    const left = withoutPlace(credential.usages, usageId);
    const result = await bridge.setUsages(credential.id, left);
    if (result.ok) {
      feedback.done({ title: <Sentence text={texts.done} slots={{ place }} /> });
      await store.refresh();
    }
    return result;
  };
  return (
    <ConfirmDialog
      title={<Sentence text={texts.title} slots={{ place }} />}
      action={{ label: texts.action, run }}
      onClose={onClose}
    >
      <p className={styles.paragraph}>{texts.text}</p>
      {usage.holdsFormer !== undefined && (
        <p className={styles.paragraph}>
          <strong>{texts.former}</strong>
        </p>
      )}
    </ConfirmDialog>
  );
}
