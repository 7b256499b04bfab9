import { makeStyles, tokens } from '@fluentui/react-components';
import type { GuideStep } from '../../shared/domain/kinds/kind';
import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { useTexts } from '../texts/use-texts';
import { StepActions } from './step-actions';

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', gap: '16px', margin: 0, padding: 0 },
  step: { display: 'flex', alignItems: 'flex-start', gap: '12px', listStyleType: 'none' },
  number: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorPaletteRedForeground2,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    paddingTop: '2px',
    overflowWrap: 'anywhere',
  },
});

interface KillCardProps {
  readonly credential: CredentialView;
  readonly steps: readonly GuideStep[];
}

/** How to make it useless now, step by step. */
export function KillCard({ credential, steps }: KillCardProps) {
  const styles = useStyles();
  const texts = useTexts().leaked;
  return (
    <Card title={texts.kill}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.text} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <div className={styles.words}>
              <span>{step.text}</span>
              <StepActions credential={credential} step={step} first={index === 0} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
