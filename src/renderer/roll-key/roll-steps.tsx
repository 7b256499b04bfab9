import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { KeyRole } from '../../shared/domain/model';
import type { Result } from '../../shared/domain/result';
import { otherKey } from '../../shared/domain/sources/signed-with';
import type { SigningSourceView } from '../kinds/source-kinds';
import { useTexts } from '../texts/use-texts';
import { localMoment, toMs } from '../time/moments';
import { ChooseStep } from './choose-step';
import { PlaceStep } from './place-step';
import { RegenerateStep } from './regenerate-step';
import { ROLL_STEPS, type RollProgress, type RollStep } from './roll-key-model';
import { StepItem } from './step-item';
import { StoreStep } from './store-step';
import { SwitchStep } from './switch-step';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface RollStepsProps {
  readonly source: SigningSourceView;
  /** Undefined before it begins and once it is done. */
  readonly progress: RollProgress | undefined;
  readonly states: RollProgress['states'];
  /** The key that was rolled, once its new value is stored. */
  readonly stored: KeyRole | undefined;
  /** What was said as a key was stored that did not end the roll. */
  readonly remarks: readonly string[];
  onPlaced(): void;
  onStore(role: KeyRole, key: string): Promise<Result<unknown>>;
}

/** The steps one below the other; what is to be done stands with those whose turn it is. */
export function RollSteps(props: RollStepsProps) {
  const { source, progress, states, stored } = props;
  const styles = useStyles();
  const { steps, stepsLabel } = useTexts().rollKey;
  const role = progress?.role ?? stored ?? 'primary';
  const titles: { readonly [step in RollStep]: string } = {
    choose: steps.choose,
    switch: steps.switch(otherKey(role)),
    place: steps.place,
    regenerate: steps.regenerate(role),
    store: steps.store(role),
  };
  return (
    <ol className={styles.list} aria-label={stepsLabel}>
      {ROLL_STEPS.map((step, index) => (
        <StepItem
          key={step}
          step={step}
          number={index + 1}
          all={ROLL_STEPS.length}
          state={states[step]}
          title={titles[step]}
        >
          {states[step] === 'now' && <StepWork {...props} step={step} />}
          {(states[step] === 'done' || states[step] === 'passed') && progress !== undefined && (
            <Text size={200} className={styles.muted}>
              <StepDone source={source} progress={progress} step={step} />
            </Text>
          )}
        </StepItem>
      ))}
    </ol>
  );
}

function StepWork(props: RollStepsProps & { readonly step: RollStep }): ReactNode {
  const { source, progress, step, remarks, onPlaced, onStore } = props;
  if (progress === undefined) return <ChooseStep source={source} />;
  switch (step) {
    case 'choose':
      return null;
    case 'switch':
      return <SwitchStep sourceId={source.id} progress={progress} />;
    case 'place':
      return <PlaceStep progress={progress} onGoOn={onPlaced} />;
    case 'regenerate':
      return <RegenerateStep source={source} role={progress.role} />;
    case 'store':
      return <StoreStep role={progress.role} remarks={remarks} onStore={onStore} />;
  }
}

interface StepDoneProps {
  readonly source: SigningSourceView;
  readonly progress: RollProgress;
  readonly step: RollStep;
}

/** What a step that is done came to. */
function StepDone({ source, progress, step }: StepDoneProps): ReactNode {
  const texts = useTexts().rollKey;
  const { role, ending, waiting } = progress;
  switch (step) {
    case 'choose':
      return texts.choose.chosen(role, localMoment(toMs(source.roll?.startedAt ?? '')));
    case 'switch':
      return [
        texts.switch.done(role),
        ...(ending.length === 0 ? [] : [texts.switch.ending(ending.map(({ name }) => name))]),
      ].join(' ');
    case 'place':
      return waiting.length > 0 ? texts.place.passed(waiting.length) : texts.place.done;
    default:
      return null;
  }
}
