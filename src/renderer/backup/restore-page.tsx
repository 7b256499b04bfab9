import { makeStyles, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/domain/result';
import type { BackupFound, Restored, RestoreView } from '../../shared/ipc/api';
import { Notice } from '../components/notice';
import { Page } from '../shell/page';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { OpenBackupForm } from './open-backup-form';
import { RestoreOutcome } from './restore-outcome';
import { RestorePlan } from './restore-plan';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '760px' },
});

/** Opens a backup, shows what it would change, restores it, and offers the way back. */
export function RestorePage({ backup }: { readonly backup: BackupFound }) {
  const styles = useStyles();
  const texts = useTexts().backup.restore;
  const { bridge } = useApp();
  const [view, setView] = useState<RestoreView>();
  const [restored, setRestored] = useState<Restored>();
  const [problem, setProblem] = useState<Problem>();
  const asked = useRef(false);
  useEffect(() => {
    if (backup.needsPassphrase || asked.current) return;
    asked.current = true;
    void bridge.openBackup(backup.id, '').then((result) => {
      if (result.ok) setView(result.value);
      else setProblem(result.problem);
    });
  }, [bridge, backup]);
  // Its content is not kept longer than it is looked at.
  useEffect(() => () => void bridge.closeBackup(backup.id), [bridge, backup]);
  const step = restored !== undefined ? 'done' : view !== undefined ? 'plan' : 'open';
  return (
    <Page
      title={step === 'done' ? texts.done : texts.title}
      backTo={{ label: texts.back, route: { page: 'backup' } }}
      focusElsewhere={step === 'open' && backup.needsPassphrase}
    >
      <div className={styles.content}>
        {problem !== undefined && (
          <Notice intent="error" title={texts.failed}>
            {problem.message}
          </Notice>
        )}
        {step === 'open' && backup.needsPassphrase && (
          <OpenBackupForm backup={backup} onOpened={setView} />
        )}
        {step === 'open' && !backup.needsPassphrase && problem === undefined && (
          <Spinner label={texts.opening} />
        )}
        {restored === undefined && view !== undefined && (
          <RestorePlan view={view} onRestored={setRestored} />
        )}
        {restored !== undefined && <RestoreOutcome restored={restored} />}
      </div>
    </Page>
  );
}
