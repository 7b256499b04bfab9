import type { Lane } from '../../shared/domain/overview';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import { clustered, type Scale } from './clusters';
import { mostPressing, type TimelineItem } from './timeline-items';

/** One mark of the timeline: a credential, or several that stand too close. */
export interface TimelineMark {
  /** The credential that ends first names the mark. */
  readonly key: string;
  readonly lane: Lane;
  /** The line's place, from 0 at the top. */
  readonly row: number;
  /** Its middle, in pixels from the window's beginning. */
  readonly atPx: number;
  /** At least one, what ends first in front. */
  readonly items: readonly TimelineItem[];
  /** How many stand in each state. */
  readonly states: ReadonlyMap<ExpiryState, number>;
  /** The one that presses most. */
  readonly state: ExpiryState;
}

/** The marks of all lanes from left to right; `sorted` by the moment at which they end. */
export function timelineMarks(
  sorted: readonly TimelineItem[],
  lanes: readonly Lane[],
  scale: Scale,
  stateOf: (item: TimelineItem) => ExpiryState,
): readonly TimelineMark[] {
  return lanes
    .flatMap((lane, row) => {
      const own = sorted.filter(({ production }) => production === (lane === 'production'));
      const { clusters } = clustered(own, ({ endsMs }) => endsMs, scale);
      return clusters.map(({ items, atPx }): TimelineMark => {
        const states = countedStates(items, stateOf);
        const state = mostPressing(states);
        return { key: items[0]?.credential.id ?? '', lane, row, atPx, items, states, state };
      });
    })
    .sort((a, b) => a.atPx - b.atPx || a.row - b.row);
}

function countedStates(
  items: readonly TimelineItem[],
  stateOf: (item: TimelineItem) => ExpiryState,
): ReadonlyMap<ExpiryState, number> {
  const states = new Map<ExpiryState, number>();
  for (const item of items) {
    const state = stateOf(item);
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  return states;
}
