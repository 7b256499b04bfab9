import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SettingsSection } from '../navigation/route';
import { useTexts } from '../texts/use-texts';
import { SHOWN_SECTIONS } from './sections';

const useStyles = makeStyles({
  list: {
    position: 'sticky',
    top: '4px',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    margin: 0,
    padding: 0,
  },
  item: { listStyleType: 'none' },
  link: {
    position: 'relative',
    display: 'block',
    padding: '7px 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '0',
      top: '9px',
      bottom: '9px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
});

interface SettingsNavProps {
  readonly current: SettingsSection;
  onGo(section: SettingsSection): void;
}

/** Links to the sections of the page. */
export function SettingsNav({ current, onGo }: SettingsNavProps) {
  const styles = useStyles();
  const texts = useTexts().settings;
  return (
    <ul className={styles.list} aria-label={texts.sectionsLabel}>
      {SHOWN_SECTIONS.map(([id]) => (
        <li key={id} className={styles.item}>
          <a
            href={`#${id}`}
            className={mergeClasses(styles.link, id === current && styles.current)}
            aria-current={id === current ? 'location' : undefined}
            onClick={(event) => {
              event.preventDefault();
              onGo(id);
            }}
          >
            {texts.sections[id]}
          </a>
        </li>
      ))}
    </ul>
  );
}
