import type { TimeWindow } from './spans';

const MINUTE_MS = 60_000;

/** What stands too close to be told apart, as one mark. */
export interface Cluster<T> {
  /** At least one, what ends first in front. */
  readonly items: readonly T[];
  /** The middle of its mark, in pixels from the window's beginning. */
  readonly atPx: number;
}

export interface Clustered<T> {
  /** From left to right. */
  readonly clusters: readonly Cluster<T>[];
  /** What lies before the window, and after it. */
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** How time is laid out: the axis is whole parts, and no part is narrower than a mark. */
export interface Scale {
  readonly window: TimeWindow;
  /** What the axis shows: the window, rounded up to whole parts on both sides of now. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly partMs: number;
  readonly pxPerMs: number;
  readonly markPx: number;
}

/**
 * Cuts time into equal parts, counted from now in both directions. A part is the shortest power of
 * two of minutes of which a mark fits into each, so the parts of a nearer view lie within those of
 * a farther one.
 */
export function scaleOf(window: TimeWindow, widthPx: number, markPx: number): Scale {
  const { fromMs, nowMs, toMs } = window;
  const room = Math.max(Math.floor(widthPx / markPx), 2);
  let partMs = MINUTE_MS;
  const past = () => Math.ceil((nowMs - fromMs) / partMs);
  const coming = () => Math.ceil((toMs - nowMs) / partMs);
  while (past() + coming() > room) partMs *= 2;
  return {
    window,
    fromMs: nowMs - past() * partMs,
    toMs: nowMs + coming() * partMs,
    partMs,
    pxPerMs: widthPx / ((past() + coming()) * partMs),
    markPx,
  };
}

/**
 * Puts every item of a list that is sorted by time into one cluster, or before or after the window;
 * reads each once. What falls into one part of time is one cluster: zooming in divides clusters and
 * never mixes them. A mark stands at its items' mean time, moved by at most half its width so that
 * it stays in its part: marks never cover each other, and what has ended is never on the side of
 * what is to come.
 */
export function clustered<T>(
  sorted: readonly T[],
  endsMsOf: (item: T) => number,
  { window, fromMs: axisFromMs, partMs, pxPerMs, markPx }: Scale,
): Clustered<T> {
  const { fromMs, nowMs, toMs } = window;
  const before: T[] = [];
  const after: T[] = [];
  const parts: { index: number; items: T[]; sumMs: number }[] = [];
  for (const item of sorted) {
    const endsMs = endsMsOf(item);
    if (endsMs < fromMs) before.push(item);
    else if (endsMs > toMs) after.push(item);
    else {
      const fromNowMs = endsMs - nowMs;
      // What ends exactly now has ended: it is in the last part before now.
      const index = Math.ceil(fromNowMs / partMs) - 1;
      const last = parts.at(-1);
      if (last?.index === index) {
        last.items.push(item);
        last.sumMs += fromNowMs;
      } else parts.push({ index, items: [item], sumMs: fromNowMs });
    }
  }
  const clusters = parts.map(({ index, items, sumMs }) => {
    const lowest = index * partMs * pxPerMs + markPx / 2;
    const highest = (index + 1) * partMs * pxPerMs - markPx / 2;
    const wanted = (sumMs / items.length) * pxPerMs;
    const fromNowPx = Math.min(Math.max(wanted, lowest), highest);
    return { items, atPx: (nowMs - axisFromMs) * pxPerMs + fromNowPx };
  });
  return { clusters, before, after };
}
