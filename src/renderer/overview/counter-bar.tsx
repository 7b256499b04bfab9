import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { KeyMultipleRegular } from '@fluentui/react-icons/svg/key-multiple';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ComponentType, SVGProps } from 'react';
import { useTexts } from '../texts/use-texts';
import { COUNTER_QUERIES, type CounterId, type Counts } from './counters';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(90px, 1fr))',
    gap: '6px',
    minWidth: 0,
    margin: '0 0 8px',
    padding: 0,
    border: 'none',
  },
  counter: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
    minWidth: 0,
    margin: 0,
    padding: '6px 8px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    // Colours and shadows are the system's there, so the choice is told by the border's form.
    '@media (forced-colors: active)': { border: '3px double ButtonText' },
  },
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  word: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, fontSize: '18px', color: tokens.colorNeutralForeground3 },
  expired: { color: tokens.colorPaletteRedForeground1 },
  week: { color: tokens.colorPaletteDarkOrangeForeground1 },
  fine: { color: tokens.colorPaletteGreenForeground1 },
});

const ICONS: { readonly [id in CounterId]: ComponentType<SVGProps<SVGSVGElement>> } = {
  expired: ErrorCircleFilled,
  week: WarningFilled,
  month: CalendarClockRegular,
  fine: CheckmarkCircleFilled,
  endless: KeyMultipleRegular,
};

const ALWAYS: readonly CounterId[] = ['expired', 'week', 'month', 'fine'];

interface CounterBarProps {
  readonly counts: Counts;
  /** What the list is searched for now. */
  readonly query: string;
  onFilter(query: string): void;
}

/** How many end when; each shows its own in the list, and all again by a second click. */
export function CounterBar({ counts, query, onFilter }: CounterBarProps) {
  const styles = useStyles();
  const texts = useTexts().overview;
  const shown: readonly CounterId[] = counts.endless > 0 ? [...ALWAYS, 'endless'] : ALWAYS;
  return (
    <fieldset aria-label={texts.counters} className={styles.bar}>
      {shown.map((id) => {
        const { word, hint } = texts.counter[id];
        const count = counts[id];
        const pressed = query.trim() === COUNTER_QUERIES[id];
        const Icon = ICONS[id];
        const coloured = count > 0 && (id === 'expired' || id === 'week' || id === 'fine');
        return (
          <button
            key={id}
            type="button"
            className={mergeClasses(styles.counter, pressed && styles.pressed)}
            aria-pressed={pressed}
            title={hint}
            data-counter={id}
            onClick={() => onFilter(pressed ? '' : COUNTER_QUERIES[id])}
          >
            <span className={styles.line}>
              <Icon
                className={mergeClasses(styles.icon, coloured && styles[id])}
                aria-hidden="true"
              />
              <span className={mergeClasses(styles.number, count === 0 && styles.none)}>
                {texts.number(count)}
              </span>
            </span>{' '}
            <span className={styles.word}>{word}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
