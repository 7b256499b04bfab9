import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useWork } from '../feedback/use-work';
import { useApp } from '../store/use-app';
import { TokenList } from '../switch-key/token-list';
import { useTexts } from '../texts/use-texts';
import type { RollProgress } from './roll-key-model';

const useStyles = makeStyles({ action: { alignSelf: 'flex-start' } });

interface SwitchStepProps {
  readonly sourceId: string;
  readonly progress: RollProgress;
}

/** Moves the tokens to the key that stays. */
export function SwitchStep({ sourceId, progress }: SwitchStepProps) {
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.rollKey.switch;
  const { places, noPlaces } = catalogue.switchKey;
  const { bridge } = useApp();
  const { busy, run } = useWork();
  const { other, toSwitch } = progress;
  return (
    <>
      <Text>{texts.todo(toSwitch.length, other)}</Text>
      <TokenList
        label={texts.list}
        tokens={toSwitch}
        remark={({ usages }) => (usages.length === 0 ? noPlaces : places(usages.length))}
      />
      <Button
        appearance="primary"
        className={styles.action}
        disabledFocusable={busy}
        onClick={() => void run(() => bridge.switchKey(sourceId, other))}
      >
        {busy ? texts.busy : texts.action(toSwitch.length, other)}
      </Button>
    </>
  );
}
