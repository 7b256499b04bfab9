import { ChevronDownRegular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/headless/svg/chevron-up';
import { memo, useCallback, useId } from 'react';
import type { OverviewSums } from '../../shared/domain/overview';
import type { Settings } from '../../shared/domain/settings';
import { Heading } from '../components/heading';
import { PlainButton } from '../components/plain-button';
import { later } from '../later';
import { useWhole } from '../store/use-app';
import { useFirstTexts } from '../texts/use-first-texts';
import { chartHeight } from './chart-size';
import { SPANS, type Span } from './spans';
import styles from './timeline.module.css';
import type { TimelineItem } from './timeline-items';
import { useFreeTime } from './use-free-time';

// While the timeline is folded, the chart library is never needed.
const TimelineChart = later(async () => (await import('./timeline-chart')).TimelineChart, {
  ahead: false,
});

type Choice = Settings['overview'];

interface TimelineProps {
  /** Sorted by their ends. */
  readonly items: readonly TimelineItem[];
  readonly sums: OverviewSums;
  readonly nowMs: number;
  readonly choice: Choice;
  onChoose(change: Partial<Choice>): void;
  /** Searches the list for this. */
  onFilter(query: string): void;
}

/** The timeline with what sets it; the list is searched without drawing it anew. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { items, sums, nowMs, choice, onChoose, onFilter } = props;
  const { unfolded, days } = choice;
  const { lanes, before, after } = sums;
  const texts = useFirstTexts().overview;
  const showSpan = useCallback((span: Span) => onChoose({ days: span }), [onChoose]);
  const hasTime = useFreeTime();
  const whole = useWhole();
  const outside = [before > 0 ? texts.before(before) : '', after > 0 ? texts.after(after) : '']
    .filter((part) => part !== '')
    .join(' · ');
  const titleId = useId();
  const chartId = useId();
  const foldText = unfolded ? texts.fold : texts.unfold;
  return (
    <section className={styles.timeline} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading level="h2" id={titleId} size={300}>
          {texts.title}
        </Heading>
        {unfolded && outside !== '' && <span className={styles.outside}>{outside}</span>}
        <div className={styles.controls}>
          {unfolded && (
            <fieldset className={styles.spans} aria-label={texts.spans}>
              {SPANS.map((span) => (
                <PlainButton
                  key={span}
                  size="small"
                  appearance="subtle"
                  aria-pressed={span === days}
                  onClick={() => showSpan(span)}
                >
                  {texts.span[span]}
                </PlainButton>
              ))}
            </fieldset>
          )}
          <PlainButton
            size="small"
            appearance="subtle"
            icon={unfolded ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-expanded={unfolded}
            aria-controls={unfolded ? chartId : undefined}
            aria-label={foldText}
            title={foldText}
            onClick={() => onChoose({ unfolded: !unfolded })}
          />
        </div>
      </div>
      {unfolded && (
        <div id={chartId} style={{ minHeight: chartHeight(lanes.length) }}>
          {hasTime && whole && (
            <TimelineChart
              items={items}
              lanes={lanes}
              span={days}
              nowMs={nowMs}
              onSpan={showSpan}
              onFilter={onFilter}
            />
          )}
        </div>
      )}
    </section>
  );
});
