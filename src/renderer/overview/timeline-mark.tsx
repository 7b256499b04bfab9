import { makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { KindIcon } from '../kinds/kind-icon';
import { MARK_PX } from './chart-size';
import type { TimelineMark } from './marks';

const SIZE = 28;
/** A square on its corner is wider than it stands. */
const DIAMOND = 22;

const useStyles = makeStyles({
  mark: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: `${MARK_PX}px`,
    height: `${MARK_PX}px`,
    margin: 0,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '11px',
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      borderRadius: tokens.borderRadiusMedium,
    },
    ':hover > span:first-child': { filter: 'brightness(0.94)' },
  },
  shape: {
    position: 'absolute',
    inset: 0,
    margin: 'auto',
    boxSizing: 'border-box',
    width: `${SIZE}px`,
    height: `${SIZE}px`,
  },
  fine: {
    borderRadius: '50%',
    border: `2px solid ${tokens.colorPaletteGreenForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  soon: {
    width: `${DIAMOND}px`,
    height: `${DIAMOND}px`,
    transform: 'rotate(45deg)',
    borderRadius: tokens.borderRadiusSmall,
    border: `2px solid ${tokens.colorPaletteDarkOrangeForeground1}`,
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
  },
  expired: {
    width: '26px',
    height: '26px',
    borderRadius: tokens.borderRadiusSmall,
    border: `2px solid ${tokens.colorPaletteRedForeground1}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  // A second edge behind it: more than one.
  several: {
    boxShadow: `3px -2px 0 -2px ${tokens.colorNeutralBackground1}, 3px -2px 0 -1px ${tokens.colorNeutralForeground3}`,
  },
  severalSoon: {
    boxShadow: `1px -5px 0 -2px ${tokens.colorNeutralBackground1}, 1px -5px 0 -1px ${tokens.colorNeutralForeground3}`,
  },
  content: { position: 'relative', display: 'inline-flex' },
  icon: { fontSize: '16px' },
  long: { fontSize: '10px' },
  longest: { fontSize: '9px', letterSpacing: '-0.3px' },
});

interface MarkButtonProps {
  readonly mark: TimelineMark;
  readonly name: string;
  readonly count: string;
  readonly tip: ReactNode;
  /** Tab leads to it. */
  readonly isStop: boolean;
  readonly opened: boolean;
  onOpen(mark: TimelineMark, button: HTMLButtonElement): void;
}

/** A mark: its shape and colour tell the state, its sign the kind, a number how many. */
export function MarkButton(props: MarkButtonProps) {
  const { mark, name, count, tip, isStop, opened, onOpen } = props;
  const styles = useStyles();
  const { items, state } = mark;
  const [first] = items;
  if (first === undefined) return null;
  const several = items.length > 1;
  const behind = state === 'soon' ? styles.severalSoon : styles.several;
  return (
    <Tooltip relationship="inaccessible" withArrow content={{ children: tip }}>
      <button
        type="button"
        className={styles.mark}
        tabIndex={isStop ? 0 : -1}
        aria-label={name}
        aria-haspopup={several ? 'dialog' : undefined}
        aria-expanded={several ? opened : undefined}
        data-mark={mark.key}
        data-state={state}
        data-count={items.length}
        onClick={(event) => onOpen(mark, event.currentTarget)}
      >
        <span className={mergeClasses(styles.shape, styles[state], several && behind)} />
        <span
          className={mergeClasses(
            styles.content,
            !several && styles.icon,
            count.length > 2 && styles.long,
            count.length > 3 && styles.longest,
          )}
          aria-hidden="true"
        >
          {several ? count : <KindIcon kind={first.credential.kind} />}
        </span>
      </button>
    </Tooltip>
  );
}
