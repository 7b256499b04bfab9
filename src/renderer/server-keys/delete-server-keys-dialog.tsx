import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { refuse } from '../../shared/domain/result';
import type { ServerKeyRow, SourceView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { useFeedback } from '../feedback/use-feedback';
import { sourcePartsOf } from '../kinds/source-kinds';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { keyOf, recentlyUsed, refOf } from './server-keys-model';

const SHOWN_NAMES = 12;
const SHOWN_FAILURES = 3;
/** The app's code for keys that would lock the connection out. */
const SECOND_YES = 'deletes-sign-in';

const useStyles = makeStyles({
  paragraph: { margin: '0 0 8px' },
  names: {
    margin: '0 0 8px',
    padding: '8px 12px 8px 28px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  kind: { color: tokens.colorNeutralForeground3 },
});

interface DeleteServerKeysDialogProps {
  readonly connection: SourceView;
  readonly keys: readonly ServerKeyRow[];
  onDone(): Promise<void>;
  onClose(): void;
}

/** Asks once, naming keys and server; again for the key that the connection signs in with. */
export function DeleteServerKeysDialog(props: DeleteServerKeysDialogProps) {
  const { connection, keys, onDone, onClose } = props;
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.serverKeys.delete;
  const { bridge, store } = useApp();
  const feedback = useFeedback();
  const [asksTwice, setAsksTwice] = useState(keys.some((key) => key.signsIn));
  const [evenSignIn, setEvenSignIn] = useState(false);
  const run = async () => {
    if (asksTwice && !evenSignIn) return refuse(SECOND_YES, texts.signInMissing);
    const result = await bridge.deleteServerKeys(connection.id, keys.map(refOf), evenSignIn);
    if (!result.ok) {
      if (result.problem.code === SECOND_YES) setAsksTwice(true);
      return result;
    }
    const { deleted, failures } = result.value;
    if (deleted > 0) {
      await store.refresh();
      feedback.done({ title: texts.done(deleted) });
    }
    // Rows that are gone must be gone before the focus is given back.
    await onDone();
    if (failures.length > 0) {
      const rest = failures.length - SHOWN_FAILURES;
      const said = [
        ...failures.slice(0, SHOWN_FAILURES),
        ...(rest > 0 ? [texts.failedMore(rest)] : []),
      ].join(' ');
      feedback.refused({ code: 'not-all-deleted', message: said }, texts.failed);
    }
    return result;
  };
  const [only] = keys;
  const held = keys.filter((key) => key.here === 'held').length;
  const recent = recentlyUsed(keys, Date.now());
  return (
    <ConfirmDialog
      title={
        keys.length === 1 && only !== undefined ? (
          <Sentence text={texts.titleOne} slots={{ name: <bdi>{only.name}</bdi> }} />
        ) : (
          texts.title(keys.length)
        )
      }
      action={{ label: texts.action, run }}
      onClose={onClose}
    >
      <p className={styles.paragraph}>
        <Sentence
          text={texts.server}
          slots={{
            server: (
              <strong>
                <bdi>{connection.name}</bdi>,{' '}
                <bdi>{sourcePartsOf(connection).place(connection)}</bdi>
              </strong>
            ),
            environment: <bdi>{connection.environment}</bdi>,
          }}
        />
      </p>
      <Names keys={keys} />
      <p className={styles.paragraph}>{keys.length === 1 ? texts.textOne : texts.text}</p>
      {held > 0 && (
        <p className={styles.paragraph}>{keys.length === 1 ? texts.heldOne : texts.held(held)}</p>
      )}
      {recent.length > 0 && (
        <p className={styles.paragraph}>
          <strong>{texts.recent(recent.slice(0, SHOWN_NAMES).map((key) => key.name))}</strong>
        </p>
      )}
      {asksTwice && (
        <>
          <p className={styles.paragraph}>{texts.signIn}</p>
          <Checkbox
            label={texts.signInYes}
            checked={evenSignIn}
            onChange={(_event, data) => setEvenSignIn(data.checked === true)}
          />
        </>
      )}
    </ConfirmDialog>
  );
}

function Names({ keys }: { readonly keys: readonly ServerKeyRow[] }) {
  const styles = useStyles();
  const texts = useTexts().serverKeys;
  const rest = keys.length - SHOWN_NAMES;
  return (
    <ul className={styles.names}>
      {keys.slice(0, SHOWN_NAMES).map((key) => (
        <li key={keyOf(key)}>
          <bdi>{key.name}</bdi>{' '}
          <span className={styles.kind}>
            {texts.kinds[key.kind]}
            {key.account !== undefined && (
              <>
                {' · '}
                <bdi>{key.account.name}</bdi>
              </>
            )}
          </span>
        </li>
      ))}
      {rest > 0 && <li className={styles.kind}>{texts.delete.more(rest)}</li>}
    </ul>
  );
}
