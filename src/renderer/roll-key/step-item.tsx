import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import silent from '../components/silent.module.css';
import { useTexts } from '../texts/use-texts';
import type { StepState } from './roll-key-model';

const useStyles = makeStyles({
  step: { position: 'relative', display: 'flex', gap: '16px', listStyleType: 'none' },
  // The line that joins the signs of the steps.
  joined: {
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '13px',
      top: '32px',
      bottom: '0',
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  sign: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  now: {
    border: `2px solid ${tokens.colorCompoundBrandBackground}`,
    backgroundColor: tokens.colorCompoundBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  done: {
    border: 'none',
    color: tokens.colorPaletteGreenForeground1,
    fontSize: '28px',
  },
  passed: { border: 'none', color: tokens.colorPaletteDarkOrangeForeground1, fontSize: '26px' },
  words: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: '8px',
    minWidth: 0,
    paddingTop: '3px',
    paddingBottom: '24px',
  },
  head: { margin: 0, ':focus': { outlineStyle: 'none' } },
  later: { color: tokens.colorNeutralForeground3 },
  body: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '12px' },
});

interface StepItemProps {
  /** For the page to put the focus on its heading. */
  readonly step: string;
  readonly number: number;
  readonly all: number;
  readonly state: StepState;
  readonly title: string;
  readonly children?: ReactNode;
}

/** One step: its sign, its name, and while it matters what is to be done or was. */
export function StepItem({ step, number, all, state, title, children }: StepItemProps) {
  const styles = useStyles();
  const texts = useTexts().rollKey;
  return (
    <li
      className={mergeClasses(styles.step, number < all && styles.joined)}
      data-step={step}
      data-state={state}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span
        className={mergeClasses(
          styles.sign,
          state === 'now' && styles.now,
          state === 'done' && styles.done,
          state === 'passed' && styles.passed,
        )}
        aria-hidden="true"
      >
        <Sign state={state} number={number} />
      </span>
      <div className={styles.words}>
        <Text
          as="h2"
          size={400}
          weight="semibold"
          tabIndex={-1}
          className={mergeClasses(styles.head, state === 'later' && styles.later)}
        >
          {title}
          <span className={silent.silent}>
            {' '}
            ({texts.stepOf(number, all)}: {texts.states[state]})
          </span>
        </Text>
        {children !== undefined && <div className={styles.body}>{children}</div>}
      </div>
    </li>
  );
}

function Sign({ state, number }: Pick<StepItemProps, 'state' | 'number'>) {
  if (state === 'done') return <CheckmarkCircleFilled />;
  if (state === 'passed') return <WarningFilled />;
  return number;
}
