import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { BuildingFilled } from '@fluentui/react-icons/svg/building';
import { useCallback, useMemo, useRef } from 'react';
import {
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  ScatterChart,
  usePlotArea,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { Lane } from '../../shared/domain/overview';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { axisTicks, tickLabel } from './axis-ticks';
import { AXIS_PX, chartHeight, LANE_PX, MARK_PX, TOP_PX } from './chart-size';
import { type Scale, scaleOf } from './clusters';
import { deadWordOf } from './mark-words';
import { timelineMarks } from './marks';
import { type Span, windowOf } from './spans';
import { markedState, type StateOf, type TimelineItem } from './timeline-items';
import { TimelineMarks } from './timeline-marks';
import { useWidth } from './use-width';

/** Below this the lanes have signs instead of names. */
const NARROW_PX = 520;
const LANE_NAME_PX = 96;
const LANE_SIGN_PX = 28;
/** Room for half a date below the last line. */
const RIGHT_PX = 16;
/** Above all that the chart draws. */
const MARKS_LAYER = 2_000;

/** There the system chooses the colours of text and boxes, but not of what is drawn. */
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  chart: {
    position: 'relative',
    '& .recharts-surface': { overflow: 'visible' },
    '& .recharts-cartesian-axis-tick-value': {
      fill: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      [FORCED]: { fill: 'CanvasText' },
    },
    '& .recharts-cartesian-grid line': {
      stroke: tokens.colorNeutralStroke3,
      [FORCED]: { stroke: 'GrayText', strokeDasharray: '2 4' },
    },
    '& .recharts-cartesian-axis-line': { stroke: tokens.colorNeutralStroke1 },
    '& .recharts-cartesian-axis-tick-line': { stroke: tokens.colorNeutralStroke1 },
    '& .recharts-reference-area-rect': {
      fill: tokens.colorNeutralBackground3,
      fillOpacity: 1,
      [FORCED]: { fill: 'Canvas', stroke: 'GrayText' },
    },
    '& .recharts-reference-line-line': { stroke: tokens.colorNeutralStroke2 },
  },
  now: {
    '& .recharts-reference-line-line': {
      stroke: tokens.colorCompoundBrandStroke,
      strokeWidth: 2,
      [FORCED]: { stroke: 'Highlight' },
    },
  },
  nowLabel: {
    fontSize: '11px',
    fill: tokens.colorCompoundBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    [FORCED]: { fill: 'Highlight' },
  },
  laneSign: { color: tokens.colorPaletteBerryForeground1, [FORCED]: { color: 'CanvasText' } },
  lane: {
    fill: tokens.colorNeutralForeground2,
    fontSize: '12px',
    [FORCED]: { fill: 'CanvasText' },
  },
  production: {
    fill: tokens.colorPaletteBerryForeground1,
    fontWeight: tokens.fontWeightSemibold,
    [FORCED]: { fill: 'CanvasText' },
  },
  overlay: { overflow: 'visible' },
  nothing: {
    position: 'absolute',
    insetInlineStart: 0,
    insetInlineEnd: 0,
    top: `${TOP_PX + 12}px`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
  },
});

interface TimelineChartProps {
  readonly items: readonly TimelineItem[];
  readonly lanes: readonly Lane[];
  readonly span: Span;
  readonly nowMs: number;
  onSpan(span: Span): void;
  onFilter(query: string): void;
}

/** The timeline: a line for production and one for all others, time from left to right. */
export function TimelineChart(props: TimelineChartProps) {
  const { items, lanes, span, nowMs } = props;
  const styles = useStyles();
  const texts = useTexts().overview;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const height = chartHeight(lanes.length);
  // Where nothing is production there is nothing to tell apart.
  const unnamed = width < NARROW_PX || !lanes.includes('production');
  const lanesPx = unnamed ? LANE_SIGN_PX : LANE_NAME_PX;
  const plotPx = width - lanesPx - RIGHT_PX;
  const scale = useMemo(
    () => scaleOf(windowOf(span, nowMs), plotPx, MARK_PX),
    [span, nowMs, plotPx],
  );
  const ticks = useMemo(() => axisTicks(span, scale), [span, scale]);
  const { fromMs, toMs } = scale.window;
  const isEmpty = !items.some(({ endsMs }) => endsMs >= fromMs && endsMs <= toMs);
  return (
    <div ref={frame} className={styles.chart} style={{ height }}>
      {width > 0 && (
        <ScatterChart
          width={width}
          height={height}
          data={NO_DATA}
          accessibilityLayer={false}
          margin={{ top: TOP_PX, right: RIGHT_PX, bottom: 0, left: 0 }}
        >
          <ReferenceArea
            x1={scale.fromMs}
            x2={nowMs}
            y1={0}
            y2={lanes.length}
            ifOverflow="visible"
          />
          <CartesianGrid horizontal={false} />
          <XAxis
            type="number"
            dataKey="endsMs"
            domain={[scale.fromMs, scale.toMs]}
            allowDataOverflow
            ticks={[...ticks]}
            tickFormatter={(ms: number) => tickLabel(ms, span)}
            minTickGap={12}
            interval="preserveStart"
            height={AXIS_PX}
          />
          <YAxis
            type="number"
            dataKey="row"
            domain={[0, lanes.length]}
            reversed
            allowDataOverflow
            ticks={lanes.map((_lane, row) => row + 0.5)}
            interval={0}
            width={lanesPx}
            axisLine={false}
            tickLine={false}
            tick={({ y, index }: { y: number | string; index: number }) => (
              <LaneName lane={lanes[index] ?? 'others'} y={Number(y)} unnamed={unnamed} />
            )}
          />
          {lanes.slice(1).map((lane, row) => (
            <ReferenceLine key={lane} y={row + 1} />
          ))}
          <ReferenceLine
            className={styles.now}
            x={nowMs}
            label={{ value: texts.now, position: 'top', className: styles.nowLabel }}
          />
          <PlottedMarks {...props} scale={scale} />
        </ScatterChart>
      )}
      {isEmpty && (
        <Text size={200} className={styles.nothing}>
          {texts.nothing}
        </Text>
      )}
    </div>
  );
}

/** The chart draws axes and lines; the marks are buttons in its plot, not points of a series. */
const NO_DATA: readonly object[] = [];

function LaneName(props: { readonly lane: Lane; readonly y: number; readonly unnamed: boolean }) {
  const { lane, y, unnamed } = props;
  const styles = useStyles();
  const texts = useTexts().overview;
  const production = lane === 'production';
  return (
    <g>
      {production && (
        <BuildingFilled
          x={0}
          y={y - 8}
          width={16}
          height={16}
          className={styles.laneSign}
          aria-hidden="true"
        />
      )}
      {!unnamed && (
        <text
          x={production ? 20 : 0}
          y={y}
          dominantBaseline="central"
          className={mergeClasses(styles.lane, production && styles.production)}
        >
          {texts.lane[lane]}
        </text>
      )}
    </g>
  );
}

/** The marks, where the chart has its plot. */
function PlottedMarks(props: TimelineChartProps & { readonly scale: Scale }) {
  const { items, lanes, scale, span, nowMs, onSpan, onFilter } = props;
  const styles = useStyles();
  const texts = useTexts();
  const { settings } = useSnapshot();
  const plot = usePlotArea();
  const stateOf: StateOf = useCallback(
    (item) => markedState(item, deadWordOf(item, texts), settings, nowMs),
    [texts, settings, nowMs],
  );
  const marks = useMemo(
    () => timelineMarks(items, lanes, scale, stateOf),
    [items, lanes, scale, stateOf],
  );
  if (plot === undefined) return null;
  return (
    <ZIndexLayer zIndex={MARKS_LAYER}>
      <foreignObject
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={lanes.length * LANE_PX}
        className={styles.overlay}
      >
        <TimelineMarks
          marks={marks}
          span={span}
          nowMs={nowMs}
          stateOf={stateOf}
          onSpan={onSpan}
          onFilter={onFilter}
        />
      </foreignObject>
    </ZIndexLayer>
  );
}
