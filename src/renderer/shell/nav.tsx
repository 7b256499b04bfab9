import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AlertFilled, AlertRegular } from '@fluentui/react-icons/svg/alert';
import { KeyMultipleFilled, KeyMultipleRegular } from '@fluentui/react-icons/svg/key-multiple';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { ServerFilled, ServerRegular } from '@fluentui/react-icons/svg/server';
import { SettingsFilled, SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { SECTIONS, type Section, sectionOf } from '../navigation/route';
import { useNavigation } from '../navigation/use-navigation';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { Brand } from './brand';

/** Below this width the entries are icons with their names as tooltips. */
const NARROW = '@media (max-width: 879px)';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '200px',
    padding: '12px 8px',
    [NARROW]: { width: '60px' },
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    height: '40px',
    padding: '0 10px',
    marginBottom: '12px',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  word: { [NARROW]: { display: 'none' } },
  list: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0, padding: 0 },
  end: { marginTop: 'auto' },
  listItem: { listStyleType: 'none' },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    position: 'relative',
    width: '100%',
    height: '36px',
    padding: '0 12px',
    boxSizing: 'border-box',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':active': {
      backgroundColor: tokens.colorSubtleBackgroundPressed,
      color: tokens.colorNeutralForeground2Pressed,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '0',
      height: '16px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  icon: { display: 'flex', fontSize: '20px', flexShrink: 0 },
  currentIcon: { color: tokens.colorBrandForeground1 },
});

const ICONS = {
  credentials: { plain: KeyMultipleRegular, current: KeyMultipleFilled },
  services: { plain: ServerRegular, current: ServerFilled },
  reminders: { plain: AlertRegular, current: AlertFilled },
  settings: { plain: SettingsRegular, current: SettingsFilled },
} satisfies Record<Section, unknown>;

/** The window's sections. */
export function Nav() {
  const styles = useStyles();
  const texts = useTexts().shell;
  const { lockNow, shortcut } = useTexts().lock;
  const { bridge } = useApp();
  const { lock } = useSnapshot();
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
            <li key={section} className={styles.listItem}>
              <button
                type="button"
                className={mergeClasses(styles.entry, current && styles.current)}
                aria-current={current ? 'page' : undefined}
                aria-label={label}
                title={label}
                onClick={() => go({ page: section })}
              >
                <span className={mergeClasses(styles.icon, current && styles.currentIcon)}>
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
          className={mergeClasses(styles.entry, styles.end)}
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
