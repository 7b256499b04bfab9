import {
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { useTexts } from '../texts/use-texts';
import { fullMoment, localMoment, systemZone, toMs, utcMoment, zoneOffset } from '../time/moments';
import { Fact, Facts } from './facts';

const useStyles = makeStyles({
  moment: {
    minHeight: '24px',
    padding: '0 2px',
    marginInline: '-2px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'inherit',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textUnderlineOffset: '3px',
    ':hover': { color: tokens.colorBrandForegroundLink },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  surface: { maxWidth: 'min(440px, calc(100vw - 48px))', boxSizing: 'border-box' },
  exact: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface MomentDetailsProps {
  /** ISO UTC. */
  readonly at: string;
  /** With weekday, seconds and zone already before the click. */
  readonly full?: boolean;
}

/** A moment in local time; a click or Enter shows it with its zone, in UTC and exactly. */
export function MomentDetails({ at, full = false }: MomentDetailsProps) {
  const styles = useStyles();
  const texts = useTexts().time;
  const ms = toMs(at);
  const zone = systemZone();
  return (
    <Popover withArrow positioning="below-start" size="small">
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={styles.moment}>
          <time dateTime={at}>{full ? fullMoment(ms) : localMoment(ms)}</time>
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={texts.details}>
        <Facts>
          <Fact name={texts.local}>{fullMoment(ms)}</Fact>
          <Fact name={texts.zone}>{texts.zoneOf(zone, zoneOffset(ms, zone))}</Fact>
          <Fact name={texts.utc}>{utcMoment(ms)}</Fact>
          <Fact name={texts.exact}>
            <span className={styles.exact}>{at}</span>
          </Fact>
        </Facts>
      </PopoverSurface>
    </Popover>
  );
}
