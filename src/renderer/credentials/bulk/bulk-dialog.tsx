import {
  Button,
  Combobox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Option,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CredentialView } from '../../../shared/ipc/api';
import { useSnapshot } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import { type BulkDeed, bulkPlan, oneTag, tagsOf } from './bulk-model';
import { BulkNames } from './bulk-names';
import { bulkWords } from './bulk-words';
import { useBulkRun } from './use-bulk-run';

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0 },
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    ':hover': { backgroundColor: tokens.colorStatusDangerBackground3Hover },
    ':hover:active': { backgroundColor: tokens.colorStatusDangerBackground3Pressed },
  },
});

interface BulkDialogProps {
  readonly deed: BulkDeed;
  /** As they were selected. */
  readonly credentials: readonly CredentialView[];
  onClose(): void;
}

/** Asks once, naming all; does it with one after the other; stays where not all went well. */
export function BulkDialog({ deed, credentials: given, onClose }: BulkDialogProps) {
  const styles = useStyles();
  const { list, shell } = useTexts();
  const texts = list.bulk;
  // What is deleted leaves the snapshot, but not what came of it.
  const [credentials] = useState(given);
  const { todo, others } = bulkPlan(deed, credentials);
  const words = bulkWords(deed, todo.length, texts);
  const run = useBulkRun(deed, onClose);
  const tags = deed === 'add-tag' || deed === 'remove-tag';
  const [tag, setTag] = useState('');
  const [tagProblem, setTagProblem] = useState<string>();
  const done = [...run.outcomes.values()].filter(
    ({ state }) => state === 'done' || state === 'skipped',
  ).length;
  const begun = [...run.outcomes.values()].filter(({ state }) => state !== 'waiting').length;
  const start = () => {
    if (!tags) {
      void run.start(todo, '');
      return;
    }
    const read = oneTag(tag, texts.tagMissing);
    setTagProblem(read.ok ? undefined : read.problem.message);
    if (read.ok) void run.start(todo, read.value);
  };
  const close = () => {
    if (run.phase !== 'running') onClose();
  };
  return (
    <Dialog open modalType={deed === 'delete' ? 'alert' : 'modal'} onOpenChange={close}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            {words.text !== undefined && <p className={styles.text}>{words.text}</p>}
            {tags && run.phase === 'asking' && (
              <TagField
                deed={deed}
                credentials={credentials}
                tag={tag}
                problem={tagProblem}
                onTag={setTag}
                onEnter={start}
              />
            )}
            {todo.length > 0 && (
              <BulkNames label={texts.names} credentials={todo} outcomes={run.outcomes} />
            )}
            {others.length > 0 && (
              <>
                <p className={styles.text}>{texts.renewOthers(others.length)}</p>
                <BulkNames label={texts.renewOthers(others.length)} credentials={others} />
              </>
            )}
            <div role="status">
              {run.phase === 'running' && (
                <>
                  {run.stopping ? texts.stopping : texts.working(done, todo.length)}
                  <ProgressBar
                    aria-label={texts.working(done, todo.length)}
                    max={todo.length}
                    value={done}
                  />
                </>
              )}
              {run.phase === 'over' &&
                [
                  texts.outcome(done, todo.length),
                  begun < todo.length ? texts.stopped(todo.length - begun) : '',
                ].join(' ')}
            </div>
          </DialogContent>
          <DialogActions>
            {run.phase === 'asking' && (
              <>
                <Button onClick={onClose}>{todo.length === 0 ? shell.close : shell.cancel}</Button>
                {todo.length > 0 && (
                  <Button
                    appearance="primary"
                    className={deed === 'delete' ? styles.danger : undefined}
                    onClick={start}
                  >
                    {words.action}
                  </Button>
                )}
              </>
            )}
            {run.phase === 'running' && (
              <LateFocus disabled={run.stopping} onClick={run.stop}>
                {texts.stop}
              </LateFocus>
            )}
            {run.phase === 'over' && <LateFocus onClick={onClose}>{shell.close}</LateFocus>}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface TagFieldProps {
  readonly deed: BulkDeed;
  readonly credentials: readonly CredentialView[];
  readonly tag: string;
  readonly problem: string | undefined;
  onTag(tag: string): void;
  onEnter(): void;
}

/** One tag: any one to add, with those in use to choose from; one that they have to take away. */
function TagField({ deed, credentials, tag, problem, onTag, onEnter }: TagFieldProps) {
  const texts = useTexts().list.bulk;
  const all = useSnapshot().credentials;
  const choices = tagsOf(deed === 'add-tag' ? all : credentials);
  return (
    <Field label={texts.tag} required validationMessage={problem}>
      <Combobox
        freeform
        expandIcon={{ 'aria-label': texts.openTags }}
        value={tag}
        selectedOptions={[]}
        onChange={(event) => onTag(event.target.value)}
        onOptionSelect={(_event, data) => onTag(data.optionValue ?? '')}
        onKeyDown={(event) => {
          if (
            event.key === 'Enter' &&
            event.currentTarget.getAttribute('aria-expanded') !== 'true'
          ) {
            onEnter();
          }
        }}
      >
        {choices
          .filter((choice) => choice.toLowerCase().includes(tag.trim().toLowerCase()))
          .slice(0, 20)
          .map((choice) => (
            <Option key={choice} text={choice} value={choice}>
              {choice}
            </Option>
          ))}
      </Combobox>
    </Field>
  );
}

interface LateFocusProps {
  readonly disabled?: boolean;
  readonly children: string;
  onClick(): void;
}

/** The button that has the focus as its part of the dialog comes: the one before it is gone. */
function LateFocus({ disabled = false, children, onClick }: LateFocusProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} disabledFocusable={disabled} onClick={onClick}>
      {children}
    </Button>
  );
}
