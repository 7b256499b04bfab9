import type { SourceView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { sourcePartsOf } from '../kinds/source-kinds';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { ConfirmDialog } from './confirm-dialog';

interface DeleteServiceDialogProps {
  readonly source: SourceView;
  onClose(): void;
}

/** Asks once; where tokens refer to the service it says which, and asks nothing. */
export function DeleteServiceDialog({ source, onClose }: DeleteServiceDialogProps) {
  const catalogue = useTexts();
  const texts = catalogue.dialogs.deleteService;
  const { credentials, interrupted } = useSnapshot();
  const { place, deleteText, blockers } = sourcePartsOf(source);
  const inUse = blockers(source, credentials);
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const leftThere = interrupted
    .filter(({ connectionId }) => connectionId === source.id)
    .map((each) => `“${each.name}”`);
  const name = <bdi>{source.name}</bdi>;
  if (inUse.length > 0) {
    return (
      <ConfirmDialog
        title={<Sentence text={texts.inUseTitle} slots={{ name }} />}
        onClose={onClose}
      >
        {texts.inUse(inUse)}
      </ConfirmDialog>
    );
  }
  const run = async () => {
    const result = await bridge.removeSource(source.id);
    if (result.ok) {
      feedback.done({ title: <Sentence text={texts.done} slots={{ name }} /> });
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
      <Sentence
        text={deleteText(catalogue)}
        slots={{
          name: <strong>{name}</strong>,
          environment: <bdi>{source.environment}</bdi>,
          place: <bdi>{place(source)}</bdi>,
        }}
      />
      {leftThere.length > 0 && (
        <p>
          <Sentence text={texts.leftThere} slots={{ names: <bdi>{leftThere.join(', ')}</bdi> }} />
        </p>
      )}
    </ConfirmDialog>
  );
}
