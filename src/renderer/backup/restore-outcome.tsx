import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Restored } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { useFeedback } from '../feedback/use-feedback';
import { useWork } from '../feedback/use-work';
import { useNavigation } from '../navigation/use-navigation';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const PARTS = ['added', 'changed', 'removed'] as const;

/** What was restored, and the way back. */
export function RestoreOutcome({ restored }: { readonly restored: Restored }) {
  const styles = useStyles();
  const texts = useTexts().backup.restore;
  const { bridge } = useApp();
  const { go } = useNavigation();
  const { busy, run } = useWork();
  const feedback = useFeedback();
  const [isUndone, setUndone] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const counts = PARTS.filter((part) => restored[part] > 0).map((part) =>
    texts.stateCount[part](restored[part]),
  );
  const undo = async () => {
    const undone = await run(() => bridge.undoRestore(restored.undo));
    if (undone === undefined) return;
    setUndone(true);
    first.current?.focus();
    feedback.done({ title: texts.undone });
  };
  return (
    <Card title={texts.doneTitle}>
      <Text role="status">
        {isUndone
          ? texts.undone
          : counts.length === 0
            ? texts.unchanged
            : texts.doneText(counts.join(', '))}
      </Text>
      <div className={styles.buttons}>
        <Button ref={first} appearance="primary" onClick={() => go({ page: 'credentials' })}>
          {texts.toList}
        </Button>
        {!isUndone && (
          <Button disabledFocusable={busy} onClick={() => void undo()}>
            {busy ? texts.undoBusy : texts.undo}
          </Button>
        )}
      </div>
    </Card>
  );
}
