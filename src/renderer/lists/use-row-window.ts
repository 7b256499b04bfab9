import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { usePageScroller } from '../shell/page-scroller';
import { withPinned } from './pinned-rows';

const ROW_HEIGHT = 57;
/** Rows drawn beyond the edges, so that Tab and a quick wheel find them there. */
const OVERSCAN = 16;

interface RowWindow {
  /** What to draw, each with the pixels it has to be moved down past rows that are not drawn. */
  readonly rows: readonly { readonly item: VirtualItem; readonly shift: number }[];
  /** Pixels that the rows which are not drawn would take. */
  readonly gapAfter: number;
  /** Measures a row; it carries its place in `data-index`. */
  measure(row: HTMLElement | null): void;
}

/**
 * Which rows of a long table to draw: those in sight, some more, and the `pinned` ones (a row that
 * has the focus must not vanish as it is scrolled out of sight).
 */
export function useRowWindow(
  keys: readonly string[],
  pinned: readonly (string | undefined)[],
  body: RefObject<HTMLElement | null>,
): RowWindow {
  const scroller = usePageScroller();
  const [top, setTop] = useState(0);
  // What stands above the table may come and go (the first-run card), so its place is looked up.
  useLayoutEffect(() => {
    if (scroller === null || body.current === null) return;
    const offset = body.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setTop(Math.round(offset + scroller.scrollTop));
  });
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => keys[index] ?? index,
    overscan: OVERSCAN,
    scrollMargin: top,
    rangeExtractor: (range) =>
      withPinned(
        defaultRangeExtractor(range),
        pinned.map((key) => (key === undefined ? -1 : keys.indexOf(key))),
      ),
  });
  let flow = top;
  const rows = virtualizer.getVirtualItems().map((item) => {
    const shift = item.start - flow;
    flow += item.size;
    return { item, shift };
  });
  const gapAfter = Math.max(0, top + virtualizer.getTotalSize() - flow);
  return { rows, gapAfter, measure: virtualizer.measureElement };
}
