import {
  Button,
  Link,
  makeStyles,
  Popover,
  PopoverSurface,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { ZoomInRegular } from '@fluentui/react-icons/svg/zoom-in';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import { EnvironmentBadge } from '../components/environment-badge';
import { StateMark } from '../components/state-mark';
import { KindIcon } from '../kinds/kind-icon';
import { useTexts } from '../texts/use-texts';
import { localMoment } from '../time/moments';
import { daysQuery } from './days-query';
import { daysOf, endInWords, kindAndPlace } from './mark-words';
import type { TimelineMark } from './marks';
import type { TimelineItem } from './timeline-items';

/** What is beyond is found in the list; a window full of rows helps nobody. */
const SHOWN = 100;

const useStyles = makeStyles({
  surface: {
    padding: '12px',
    width: '360px',
    maxWidth: 'min(360px, 90vw)',
    boxSizing: 'border-box',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  list: {
    listStyleType: 'none',
    margin: '8px 0',
    padding: 0,
    maxHeight: 'min(300px, 45vh)',
    overflowY: 'auto',
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '40px',
    padding: '4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  kind: { display: 'flex', fontSize: '16px', color: tokens.colorNeutralForeground2 },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'start',
    maxWidth: '100%',
    fontWeight: tokens.fontWeightSemibold,
  },
  second: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  badge: { flexShrink: 0, maxWidth: '40%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface ClusterPopoverProps {
  readonly mark: TimelineMark;
  readonly anchor: HTMLElement;
  readonly nowMs: number;
  stateOf(item: TimelineItem): ExpiryState;
  onGo(item: TimelineItem): void;
  onFilter(query: string): void;
  /** Absent where there is no nearer view. */
  readonly onZoomIn?: () => void;
  onClose(): void;
}

/** What stands behind one mark, a line each. */
export function ClusterPopover(props: ClusterPopoverProps) {
  const { mark, anchor, nowMs, stateOf, onGo, onFilter, onZoomIn, onClose } = props;
  const styles = useStyles();
  const texts = useTexts();
  const { overview } = texts;
  const { items } = mark;
  const title = `${overview.ofCluster(items.length)} · ${daysOf(mark)}`;
  return (
    <Popover
      open
      trapFocus
      withArrow
      positioning={{ target: anchor, position: 'below', overflowBoundaryPadding: 8 }}
      onOpenChange={(event, data) => {
        if (data.open) return;
        // A click on the mark itself closes it there, and must not open it anew.
        if (event.target instanceof Node && anchor.contains(event.target)) return;
        onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={title}>
        <div className={styles.head}>
          <Text weight="semibold">{title}</Text>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={overview.close}
            onClick={onClose}
          />
        </div>
        <ul className={styles.list}>
          {items.slice(0, SHOWN).map((item) => (
            <li key={item.credential.id} className={styles.row}>
              <StateMark state={stateOf(item)} />
              <span className={styles.kind}>
                <KindIcon kind={item.credential.kind} />
              </span>
              <span className={styles.words}>
                <Link
                  as="button"
                  appearance="subtle"
                  className={styles.name}
                  title={kindAndPlace(item, texts)}
                  onClick={() => onGo(item)}
                >
                  <bdi>{item.credential.name}</bdi>
                </Link>
                <span className={styles.second} title={localMoment(item.endsMs)}>
                  {endInWords(item, texts, nowMs)}
                </span>
              </span>
              <span className={styles.badge}>
                <EnvironmentBadge environment={item.credential.environment} />
              </span>
            </li>
          ))}
          {items.length > SHOWN && (
            <li className={styles.row}>{overview.more(items.length - SHOWN)}</li>
          )}
        </ul>
        <div className={styles.actions}>
          <Button
            size="small"
            icon={<FilterRegular />}
            title={overview.filterDaysHint(daysOf(mark))}
            onClick={() => {
              const ends = items.map(({ endsMs }) => endsMs);
              onFilter(daysQuery(ends[0] ?? nowMs, ends.at(-1) ?? nowMs));
            }}
          >
            {overview.filterDays}
          </Button>
          {onZoomIn !== undefined && (
            <Button size="small" icon={<ZoomInRegular />} onClick={onZoomIn}>
              {overview.zoomIn}
            </Button>
          )}
        </div>
      </PopoverSurface>
    </Popover>
  );
}
