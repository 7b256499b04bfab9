import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { lazy, memo, Suspense, useId, useMemo } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { Heading } from '../components/heading';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { chartHeight } from './chart-size';
import { CounterBar } from './counter-bar';
import { counted } from './counters';
import { lanesOf } from './marks';
import { SPANS, windowOf } from './spans';
import { timelineItems } from './timeline-items';
import { useOverviewChoice } from './use-overview-choice';

const TimelineChart = lazy(async () => {
  const { TimelineChart: chart } = await import('./timeline-chart');
  return { default: chart };
});

const useStyles = makeStyles({
  overview: { marginBottom: tokens.spacingVerticalL },
  timeline: {
    margin: 0,
    padding: '6px 12px 8px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px 12px',
    minHeight: '32px',
  },
  outside: { color: tokens.colorNeutralForeground3 },
  controls: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '2px',
    marginInlineStart: 'auto',
  },
  spans: { margin: 0, padding: 0, border: 'none' },
  span: { minWidth: 'auto', paddingInline: '8px' },
});

interface OverviewProps {
  readonly credentials: readonly CredentialView[];
  /** What the list is searched for now. */
  readonly query: string;
  /** Searches the list for this instead. */
  onFilter(query: string): void;
}

/** What ends when, at a glance: counters that filter the list, and a timeline of all ends. */
export const Overview = memo(function Overview({ credentials, query, onFilter }: OverviewProps) {
  const styles = useStyles();
  const texts = useTexts().overview;
  const nowMs = useNow(60_000);
  const [{ unfolded, days }, choose] = useOverviewChoice();
  const items = useMemo(() => timelineItems(credentials), [credentials]);
  const lanes = useMemo(() => lanesOf(items), [items]);
  const counts = useMemo(
    () => counted(items, credentials.length, nowMs),
    [items, credentials.length, nowMs],
  );
  const titleId = useId();
  const chartId = useId();
  if (credentials.length === 0) return null;
  const { fromMs, toMs } = windowOf(days, nowMs);
  const before = items.filter(({ endsMs }) => endsMs < fromMs).length;
  const after = items.filter(({ endsMs }) => endsMs > toMs).length;
  return (
    <div className={styles.overview} data-overview>
      <CounterBar counts={counts} query={query} onFilter={onFilter} />
      {items.length > 0 && (
        <section className={styles.timeline} aria-labelledby={titleId}>
          <div className={styles.head}>
            <Heading level="h2" id={titleId} size={300}>
              {texts.title}
            </Heading>
            {unfolded && before + after > 0 && (
              <Text size={200} className={styles.outside}>
                {[before > 0 ? texts.before(before) : '', after > 0 ? texts.after(after) : '']
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
            )}
            <div className={styles.controls}>
              {unfolded && (
                <fieldset className={styles.spans} aria-label={texts.spans}>
                  {SPANS.map((span) => (
                    <ToggleButton
                      key={span}
                      size="small"
                      appearance="subtle"
                      className={styles.span}
                      checked={span === days}
                      onClick={() => choose({ days: span })}
                    >
                      {texts.span[span]}
                    </ToggleButton>
                  ))}
                </fieldset>
              )}
              <Button
                size="small"
                appearance="subtle"
                icon={unfolded ? <ChevronUpRegular /> : <ChevronDownRegular />}
                aria-expanded={unfolded}
                aria-controls={unfolded ? chartId : undefined}
                aria-label={unfolded ? texts.fold : texts.unfold}
                title={unfolded ? texts.fold : texts.unfold}
                onClick={() => choose({ unfolded: !unfolded })}
              />
            </div>
          </div>
          {unfolded && (
            <div id={chartId} style={{ minHeight: chartHeight(lanes.length) }}>
              <Suspense fallback={null}>
                <TimelineChart
                  items={items}
                  lanes={lanes}
                  span={days}
                  nowMs={nowMs}
                  onSpan={(span) => choose({ days: span })}
                  onFilter={onFilter}
                />
              </Suspense>
            </div>
          )}
        </section>
      )}
    </div>
  );
});
