import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TokenList } from '../switch-key/token-list';
import { useTexts } from '../texts/use-texts';
import type { RollProgress } from './roll-key-model';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  muted: { color: tokens.colorNeutralForeground3, flexBasis: '240px', flexGrow: 1 },
});

interface PlaceStepProps {
  readonly progress: Pick<RollProgress, 'waiting' | 'unplaced'>;
  onGoOn(): void;
}

/** What has to get its new token before the former key goes. */
export function PlaceStep({ progress, onGoOn }: PlaceStepProps) {
  const styles = useStyles();
  const catalogue = useTexts();
  const texts = catalogue.rollKey.place;
  const { waiting, unplaced } = progress;
  return (
    <>
      {waiting.length > 0 && (
        <>
          <Text>{texts.waiting}</Text>
          <TokenList
            label={texts.waitingList}
            tokens={waiting}
            linked
            remark={({ undeployed }) => catalogue.switchKey.waiting(undeployed?.places ?? 0)}
          />
        </>
      )}
      {unplaced.length > 0 && (
        <>
          <Text>{texts.unplaced}</Text>
          <TokenList label={texts.unplacedList} tokens={unplaced} linked remark={() => ''} />
        </>
      )}
      <div className={styles.row}>
        <Button appearance={waiting.length === 0 ? 'primary' : 'secondary'} onClick={onGoOn}>
          {waiting.length === 0 ? texts.inPlace : texts.goOn}
        </Button>
        {waiting.length > 0 && (
          <Text size={200} className={styles.muted}>
            {texts.goOnText}
          </Text>
        )}
      </div>
    </>
  );
}
