import {
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { Sentence } from '../components/sentence';
import { likelyName, offeredGraces } from '../credential/renewal/grace-model';
import { useTexts } from '../texts/use-texts';
import { timeSpan } from '../time/time-span';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: 0,
    padding: '12px 16px 12px 36px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  choices: { display: 'flex', flexWrap: 'wrap', rowGap: 0, columnGap: '8px' },
});

interface RenewPlanProps {
  readonly credential: CredentialView;
  readonly graceSeconds: number;
  readonly disabled: boolean;
  onGrace(seconds: number): void;
}

/** What will happen, step by step, and how long the old one stays. */
export function RenewPlan({ credential, graceSeconds, disabled, onGrace }: RenewPlanProps) {
  const styles = useStyles();
  const { renewal, time } = useTexts();
  const texts = renewal.create;
  const { steps } = texts;
  const atOnce = graceSeconds === 0;
  const grace = time.span(timeSpan(graceSeconds * 1000));
  return (
    <>
      <ol className={styles.steps} aria-label={texts.stepsLabel}>
        <li>
          <Sentence
            text={steps.make(credential.secretNoun)}
            slots={{
              server: <bdi>{credential.sourceName}</bdi>,
              name: <bdi>{likelyName(credential.name, Date.now())}</bdi>,
            }}
          />
        </li>
        <li>{steps.test}</li>
        <li>{steps.swap}</li>
        <li>
          <Sentence text={atOnce ? steps.atOnce : steps.later} slots={{ grace }} />
          {!atOnce && ` ${steps.asked}`}
        </li>
      </ol>
      <Field label={texts.grace}>
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          name="grace"
          disabled={disabled}
          value={String(graceSeconds)}
          onChange={(_event, data) => onGrace(Number(data.value))}
        >
          {offeredGraces(graceSeconds).map((seconds) => (
            <Radio
              key={seconds}
              value={String(seconds)}
              label={seconds === 0 ? texts.noGrace : time.span(timeSpan(seconds * 1000))}
            />
          ))}
        </RadioGroup>
      </Field>
      {atOnce && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.graceWarning}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
