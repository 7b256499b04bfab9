import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Usage } from '../../../shared/domain/model';
import { Moment } from '../../components/moment';
import { Sentence } from '../../components/sentence';
import { useTexts } from '../../texts/use-texts';
import { toMs } from '../../time/moments';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  former: { color: tokens.colorPaletteDarkOrangeForeground1 },
  icon: { display: 'flex', flexShrink: 0, fontSize: '14px' },
});

interface PlaceStateProps {
  readonly usage: Usage;
  readonly nowMs: number;
}

/** Whether a place has the present one or still the old one, and when that one ends. */
export function PlaceState({ usage, nowMs }: PlaceStateProps) {
  const styles = useStyles();
  const texts = useTexts().places;
  const { holdsFormer } = usage;
  const ends = holdsFormer?.expiresAt;
  const Icon = holdsFormer === undefined ? CheckmarkCircleRegular : WarningFilled;
  return (
    <span className={mergeClasses(styles.state, holdsFormer !== undefined && styles.former)}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <span>
        {holdsFormer === undefined ? (
          texts.present
        ) : ends === undefined ? (
          texts.formerEndless
        ) : (
          <Sentence
            text={toMs(ends) > nowMs ? texts.formerEnds : texts.formerEnded}
            slots={{ when: <Moment at={ends} /> }}
          />
        )}
      </span>
    </span>
  );
}
