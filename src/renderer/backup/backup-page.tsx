import { makeStyles, Spinner } from '@fluentui/react-components';
import { Notice } from '../components/notice';
import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';
import { AutoBackupCard } from './auto-backup-card';
import { ExportCard } from './export-card';
import { RestoreCard } from './restore-card';
import { useBackups } from './use-backups';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '760px' },
});

/** Backups by themselves, the way back from them, and exports. */
export function BackupPage() {
  const styles = useStyles();
  const texts = useTexts();
  const { view, problem } = useBackups();
  return (
    <Page
      title={texts.backup.title}
      backTo={{ label: texts.settings.title, route: { page: 'settings', section: 'data' } }}
    >
      <div className={styles.content}>
        {problem !== undefined && (
          <Notice intent="error" title={texts.backup.title}>
            {problem.message}
          </Notice>
        )}
        {view === undefined ? (
          problem === undefined && <Spinner label={texts.backup.loading} />
        ) : (
          <>
            <AutoBackupCard view={view} />
            <RestoreCard view={view} />
          </>
        )}
        <ExportCard />
      </div>
    </Page>
  );
}
