import { AlertFilled, AlertRegular } from '@fluentui/react-icons/headless/svg/alert';
import {
  KeyMultipleFilled,
  KeyMultipleRegular,
} from '@fluentui/react-icons/headless/svg/key-multiple';
import { LockClosedRegular } from '@fluentui/react-icons/headless/svg/lock-closed';
import { ServerFilled, ServerRegular } from '@fluentui/react-icons/headless/svg/server';
import { SettingsFilled, SettingsRegular } from '@fluentui/react-icons/headless/svg/settings';
import { SECTIONS, type Section, sectionOf } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { useApp, useFirstSnapshot } from '../store/use-app';
import { useFirstTexts } from '../texts/use-first-texts';
import { Brand } from './brand';
import styles from './nav.module.css';

const ICONS = {
  credentials: { plain: KeyMultipleRegular, current: KeyMultipleFilled },
  services: { plain: ServerRegular, current: ServerFilled },
  reminders: { plain: AlertRegular, current: AlertFilled },
  settings: { plain: SettingsRegular, current: SettingsFilled },
} satisfies Record<Section, unknown>;

/** The window's sections. */
export function Nav() {
  const texts = useFirstTexts().shell;
  const { lockNow, shortcut } = useFirstTexts().lock;
  const { bridge } = useApp();
  const { lock } = useFirstSnapshot();
  const { route, go } = useNavigation();
  const here = sectionOf(route);
  return (
    <nav className={styles.nav} aria-label={texts.navigation}>
      <div className={styles.brand}>
        <Brand />
        <span className={styles.word}>{texts.appName}</span>
      </div>
      <ul className={styles.list}>
        {SECTIONS.map((section) => {
          const current = section === here;
          const Icon = current ? ICONS[section].current : ICONS[section].plain;
          const label = texts.sections[section];
          return (
            <li key={section}>
              <button
                type="button"
                className={styles.entry}
                aria-current={current ? 'page' : undefined}
                aria-label={label}
                title={label}
                onClick={() => go({ page: section })}
              >
                <span className={styles.icon}>
                  <Icon />
                </span>
                <span className={styles.word}>{label}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {lock.state === 'unlocked' && (
        <button
          type="button"
          className={`${styles.entry} ${styles.end}`}
          aria-label={lockNow}
          aria-keyshortcuts="Control+L"
          title={`${lockNow} (${shortcut})`}
          onClick={() => void bridge.lock()}
        >
          <span className={styles.icon}>
            <LockClosedRegular />
          </span>
          <span className={styles.word}>{lockNow}</span>
        </button>
      )}
    </nav>
  );
}
