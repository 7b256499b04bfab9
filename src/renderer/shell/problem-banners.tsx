import { Button, makeStyles } from '@fluentui/react-components';
import { Notice } from '../components/notice';
import { useDialogs } from '../dialogs/use-dialogs';
import { useFeedback } from '../feedback/use-feedback';
import { useWork } from '../feedback/use-work';
import { useNavigation } from '../navigation/use-navigation';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { type Banner, bannersOf, lacksSecret, newUnknown, type Remedy } from './health-model';
import { InterruptedBanners } from './interrupted-banners';
import { MissingKeyBanners } from './missing-key-banners';
import { UnknownSecretsBanner } from './unknown-secrets-banner';

const useStyles = makeStyles({
  banners: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    padding: '12px 24px 0',
  },
});

/** One after the other, each with what can be done. */
export function ProblemBanners() {
  const styles = useStyles();
  const texts = useTexts().shell;
  const { health, interrupted, sources, keychainAudit } = useSnapshot();
  const unknown = newUnknown(keychainAudit);
  return (
    <section className={styles.banners} aria-label={texts.problems}>
      {bannersOf(health).map((banner) => (
        <HealthBanner key={banner.about} banner={banner} />
      ))}
      <MissingKeyBanners sources={sources.filter(lacksSecret)} />
      <InterruptedBanners interrupted={interrupted} />
      {unknown > 0 && <UnknownSecretsBanner count={unknown} />}
    </section>
  );
}

function HealthBanner({ banner }: { readonly banner: Banner }) {
  const texts = useTexts().shell.health;
  const help =
    banner.about === 'keychain'
      ? texts.keychainHelp
      : banner.about === 'notifications'
        ? texts.notificationsHelp
        : '';
  return (
    <Notice
      intent={banner.intent}
      title={texts[banner.about]}
      about={banner.about}
      actions={<Remedies remedy={banner.remedy} />}
    >
      {banner.message} {help}
    </Notice>
  );
}

function Remedies({ remedy }: { readonly remedy: Remedy }) {
  switch (remedy) {
    case 'check-again':
      return <CheckAgain />;
    case 'check-again-or-file':
      return (
        <>
          <CheckAgain />
          <UseFile />
        </>
      );
    case 'restore-or-begin-anew':
      return <Recovery backupUsable />;
    case 'begin-anew':
      return <Recovery backupUsable={false} />;
    case 'see-backups':
      return <SeeBackups />;
    case 'none':
      return null;
  }
}

function SeeBackups() {
  const texts = useTexts().shell.health;
  const { go } = useNavigation();
  return (
    <Button size="small" onClick={() => go({ page: 'backup' })}>
      {texts.seeBackups}
    </Button>
  );
}

function UseFile() {
  const texts = useTexts().secrets;
  const { open } = useDialogs();
  return (
    <Button size="small" onClick={() => open({ kind: 'use-secret-file' })}>
      {texts.useFile}
    </Button>
  );
}

function CheckAgain() {
  const texts = useTexts().shell.health;
  const { bridge } = useApp();
  const { busy, run } = useWork();
  return (
    <Button
      size="small"
      disabledFocusable={busy}
      onClick={() => void run(() => bridge.checkHealth())}
    >
      {busy ? texts.checking : texts.checkAgain}
    </Button>
  );
}

function Recovery({ backupUsable }: { readonly backupUsable: boolean }) {
  const texts = useTexts().shell.health;
  const { bridge } = useApp();
  const { open } = useDialogs();
  const feedback = useFeedback();
  const { busy, run } = useWork();
  const restore = async () => {
    const restored = await run(() => bridge.recoverMetadata('backup'));
    if (restored !== undefined) feedback.done({ title: texts.restored });
  };
  return (
    <>
      {backupUsable && (
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void restore()}
        >
          {texts.restore}
        </Button>
      )}
      <Button size="small" onClick={() => open({ kind: 'begin-anew' })}>
        {texts.beginAnew}
      </Button>
    </>
  );
}
