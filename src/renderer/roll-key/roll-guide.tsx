import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyRole } from '../../shared/domain/model';
import { EnvironmentBadge } from '../components/environment-badge';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { useWork } from '../feedback/use-work';
import { signedTokensOf } from '../kinds/signed-token/signed-tokens';
import { signingPartsOf } from '../kinds/signing-source/signing-parts';
import { type SigningSourceView, signingSources } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import type { SnapshotState } from '../store/snapshot-store';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { FinishedCard } from './finished-card';
import { currentStep, finishedStates, NOT_BEGUN, rollProgress, waitingOf } from './roll-key-model';
import { RollSteps } from './roll-steps';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '20px', maxWidth: '720px' },
  intro: { color: tokens.colorNeutralForeground2 },
});

/** What came of storing a key in this visit. */
interface Stored {
  readonly role: KeyRole;
  readonly notes: readonly string[];
  /** The roll ended by it; nothing else tells that afterwards. */
  readonly ended: boolean;
}

/** The steps of rolling a key; how far it has come is read from what is stored, at every visit. */
export function RollGuide({ source }: { readonly source: SigningSourceView }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.rollKey;
  const { bridge, store } = useApp();
  const { credentials } = useSnapshot();
  const { go } = useNavigation();
  const feedback = useFeedback();
  const { busy, run } = useWork();
  const [placed, setPlaced] = useState(false);
  const [stored, setStored] = useState<Stored>();
  // While a key is being stored the roll may end at any moment; the page changes with the answer.
  const [storing, setStoring] = useState<SigningSourceView['roll']>();
  const roll = storing ?? source.roll;
  const progress =
    roll === undefined ? undefined : rollProgress(roll, source.id, credentials, placed);
  const finished = roll === undefined && stored?.ended === true ? stored : undefined;
  const waiting = waitingOf(signedTokensOf(credentials, source.id).inUse);
  const states = finished !== undefined ? finishedStates(waiting) : (progress?.states ?? NOT_BEGUN);
  const list = useRef<HTMLDivElement>(null);
  const step = finished === undefined ? currentStep(states) : 'finished';
  const before = useRef(step);
  // What was pressed may be gone with the step that it ended.
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    list.current?.querySelector<HTMLElement>(`[data-step="${step}"] h2`)?.focus();
  }, [step]);
  const storeKey = async (role: KeyRole, key: string) => {
    setStoring(source.roll);
    const keys = {
      primaryKey: role === 'primary' ? key : '',
      secondaryKey: role === 'secondary' ? key : '',
    };
    const result = await signingPartsOf(source).storeKeys(bridge, source, keys);
    await store.refresh();
    setStoring(undefined);
    if (result.ok) {
      const { notes } = result.value;
      setStored({ role, notes, ended: !isRolling(store.getState(), source.id) });
    }
    return result;
  };
  const leave = () => go({ page: 'services' });
  const cancel = async (role: KeyRole) => {
    const ended = await run(() => bridge.rollKey(source.id, null));
    if (ended === undefined) return;
    feedback.done({ title: words.cancelled(role) });
    leave();
  };
  return (
    <Page
      title={<Sentence text={words.title} slots={{ name: <bdi>{source.name}</bdi> }} />}
      marks={<EnvironmentBadge environment={source.environment} />}
      backTo={{ label: texts.services.title, route: { page: 'services' } }}
      footer={
        finished !== undefined ? (
          <Button appearance="primary" onClick={leave}>
            {words.finished.close}
          </Button>
        ) : roll === undefined ? (
          <Button onClick={leave}>{texts.shell.cancel}</Button>
        ) : (
          <>
            <Button onClick={leave}>{words.later}</Button>
            <Button
              appearance="subtle"
              disabledFocusable={busy}
              onClick={() => void cancel(roll.role)}
            >
              {words.cancel}
            </Button>
          </>
        )
      }
    >
      <div ref={list} className={styles.content}>
        {finished === undefined ? (
          <Text className={styles.intro}>{words.intro}</Text>
        ) : (
          <FinishedCard role={finished.role} notes={finished.notes} waiting={waiting} />
        )}
        <RollSteps
          source={source}
          progress={progress}
          states={states}
          stored={finished?.role}
          onPlaced={() => setPlaced(true)}
          remarks={stored?.notes ?? []}
          onStore={storeKey}
        />
      </div>
    </Page>
  );
}

function isRolling(state: SnapshotState, sourceId: string): boolean {
  if (state.status !== 'ready') return true;
  return signingSources(state.snapshot.sources).some(
    ({ id, roll }) => id === sourceId && roll !== undefined,
  );
}
