import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { PasteRead } from '../../shared/ipc/api';
import { useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { useAddStyles } from './add-styles';
import { FoundCard } from './found-card';
import { FoundFrame } from './found-frame';
import { keptWhy } from './keep-model';
import { KeepPage } from './keep-page';
import { MayRenew } from './may-renew';
import { ReplaceWork } from './replace-work';

interface FoundPageProps {
  readonly read: PasteRead;
  onAnother(): void;
}

/** What was pasted, and what can be done with it: keep it, or put it in the place of another. */
export function FoundPage({ read, onAnother }: FoundPageProps) {
  const texts = useTexts();
  const { credentials } = useSnapshot();
  const nowMs = useNow(5_000);
  const why = keptWhy(read);
  const [asked, setAsked] = useState(false);
  const [replacingId, setReplacingId] = useState<string>();
  const replaced = credentials.find(({ id }) => id === replacingId);
  if (replaced !== undefined) {
    return (
      <ReplaceWork
        credential={replaced}
        read={read}
        backTo={{ label: texts.credentials.title, route: { page: 'credentials' } }}
        onInstead={() => setReplacingId(undefined)}
        insteadLabel={texts.add.replace.asNew}
      >
        <FoundCard read={read} nowMs={nowMs} compared />
      </ReplaceWork>
    );
  }
  const top = (
    <>
      <FoundCard read={read} nowMs={nowMs} focused={!asked} />
      {why === undefined && (
        <MayRenew candidates={read.mayRenew} nowMs={nowMs} onChoose={setReplacingId} />
      )}
    </>
  );
  if ((asked || why === undefined) && read.offers.length > 0) {
    return <KeepPage read={read} top={top} focusFirst={asked} onAnother={onAnother} />;
  }
  return (
    <FoundFrame onAnother={onAnother}>
      {top}
      {why !== 'held' && read.offers.length > 0 && (
        <KeepAnyway
          reason={why === 'replaced' ? texts.add.keep.anywayReplaced : texts.add.keep.anywayExpired}
          onKeep={() => setAsked(true)}
        />
      )}
    </FoundFrame>
  );
}

interface KeepAnywayProps {
  readonly reason: string;
  onKeep(): void;
}

function KeepAnyway({ reason, onKeep }: KeepAnywayProps) {
  const styles = useAddStyles();
  const texts = useTexts().add.keep;
  return (
    <div className={styles.section}>
      <Text>{reason}</Text>
      <div className={styles.actions}>
        <Button onClick={onKeep}>{texts.anyway}</Button>
      </div>
    </div>
  );
}
