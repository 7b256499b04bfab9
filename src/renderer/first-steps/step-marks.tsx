import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', margin: 0, padding: 0 },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    listStyleType: 'none',
    color: tokens.colorNeutralForeground3,
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  number: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
  },
  currentNumber: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
});

interface StepMarksProps<Step extends string> {
  readonly steps: readonly Step[];
  /** From 0. */
  readonly at: number;
}

/** Where one is among the steps. */
export function StepMarks({
  steps,
  at,
}: StepMarksProps<'keychain' | 'notifications' | 'credential'>) {
  const styles = useStyles();
  const texts = useTexts().firstSteps;
  return (
    <ol className={styles.list} aria-label={texts.progress}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={mergeClasses(styles.step, index === at && styles.current)}
          aria-current={index === at ? 'step' : undefined}
        >
          <span
            className={mergeClasses(styles.number, index === at && styles.currentNumber)}
            aria-hidden="true"
          >
            {index < at ? <CheckmarkRegular /> : index + 1}
          </span>
          {texts.steps[step].short}
        </li>
      ))}
    </ol>
  );
}
