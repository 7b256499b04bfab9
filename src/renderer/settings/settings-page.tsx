import { makeStyles } from '@fluentui/react-components';
import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';
import { AboutCard } from './about-card';
import { AppCard } from './app-card';
import { ClipboardCard } from './clipboard-card';
import { LockCard } from './lock-card';
import { RemindersSettingsCard } from './reminders-settings-card';
import { StorageCard } from './storage-card';
import { UnknownSecretsCard } from './unknown-secrets-card';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '760px' },
});

/** Preferences; each is saved as it is changed. */
export function SettingsPage() {
  const styles = useStyles();
  const texts = useTexts().settings;
  return (
    <Page title={texts.title}>
      <div className={styles.content}>
        <AppCard />
        <LockCard />
        <ClipboardCard />
        <RemindersSettingsCard />
        <StorageCard />
        <UnknownSecretsCard />
        <AboutCard />
      </div>
    </Page>
  );
}
