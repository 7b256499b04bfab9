import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { lazy, memo, Suspense, useCallback, useId, useMemo } from 'react';
import { Heading } from '../components/heading';
import { useTexts } from '../texts/use-texts';
import { chartHeight } from './chart-size';
import { lanesOf } from './marks';
import { SPANS, type Span, windowOf } from './spans';
import type { TimelineItem } from './timeline-items';
import { useOverviewChoice } from './use-overview-choice';

// The chart library is a third of the window's code, and is not needed to show the list.
const TimelineChart = lazy(async () => {
  const { TimelineChart: chart } = await import('./timeline-chart');
  return { default: chart };
});

const useStyles = makeStyles({
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

interface TimelineProps {
  /** Sorted by their ends. */
  readonly items: readonly TimelineItem[];
  readonly nowMs: number;
  /** Searches the list for this. */
  onFilter(query: string): void;
}

/** The timeline with what sets it; the list is searched without drawing it anew. */
export const Timeline = memo(function Timeline({ items, nowMs, onFilter }: TimelineProps) {
  const styles = useStyles();
  const texts = useTexts().overview;
  const [{ unfolded, days }, choose] = useOverviewChoice();
  const showSpan = useCallback((span: Span) => choose({ days: span }), [choose]);
  const lanes = useMemo(() => lanesOf(items), [items]);
  const outside = useMemo(() => {
    const { fromMs, toMs } = windowOf(days, nowMs);
    const before = items.filter(({ endsMs }) => endsMs < fromMs).length;
    const after = items.filter(({ endsMs }) => endsMs > toMs).length;
    return [before > 0 ? texts.before(before) : '', after > 0 ? texts.after(after) : '']
      .filter((part) => part !== '')
      .join(' · ');
  }, [items, days, nowMs, texts]);
  const titleId = useId();
  const chartId = useId();
  const foldText = unfolded ? texts.fold : texts.unfold;
  return (
    <section className={styles.timeline} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading level="h2" id={titleId} size={300}>
          {texts.title}
        </Heading>
        {unfolded && outside !== '' && (
          <Text size={200} className={styles.outside}>
            {outside}
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
                  onClick={() => showSpan(span)}
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
            aria-label={foldText}
            title={foldText}
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
              onSpan={showSpan}
              onFilter={onFilter}
            />
          </Suspense>
        </div>
      )}
    </section>
  );
});
