import { type RefObject, startTransition, useCallback, useLayoutEffect, useState } from 'react';
import { usePageScroller } from '../shell/page-scroller';
import { OVERSCAN, widened } from './drawn-range';

interface FixedRows {
  /** The first row to draw, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** How many rows a page is. */
  readonly page: number;
  /** Scrolls as little as brings a row into sight, below what sticks at the top. */
  reveal(index: number): void;
}

interface Options {
  readonly count: number;
  /** Pixels; all rows are the same. */
  readonly rowHeight: number;
  /** Pixels that stay covered at the top of the scrolling page. */
  readonly headHeight: number;
  /** Pixels that something floats over at the bottom of it. */
  readonly footHeight: number;
  /** Pixels of the window above the first row, about; before anything is laid out, only this is known. */
  readonly aboveGuess: number;
  /** What holds the rows, as high as all of them. */
  readonly body: RefObject<HTMLElement | null>;
}

/** Which rows of a long list are in sight or near it, as the page scrolls. */
export function useFixedRows(options: Options): FixedRows {
  const { count, rowHeight, headHeight, footHeight, aboveGuess, body } = options;
  const scroller = usePageScroller();
  // About what is seen before anything is measured: the page is laid out once as it comes.
  const [range, setRange] = useState(() => ({
    first: 0,
    end: Math.max(1, Math.ceil((window.innerHeight - aboveGuess) / rowHeight)),
    page: 1,
  }));
  useLayoutEffect(() => {
    if (scroller === null || body.current === null) return;
    const rows = body.current;
    let waiting = 0;
    const draw = (overscan: number) => {
      const above = scroller.getBoundingClientRect().top - rows.getBoundingClientRect().top;
      const seen = Math.max(0, Math.floor(above / rowHeight));
      const unseen = Math.max(0, Math.ceil((above + scroller.clientHeight) / rowHeight));
      const page = Math.max(1, Math.floor((scroller.clientHeight - headHeight) / rowHeight) - 1);
      setRange((before) => {
        const { first, end } = widened(before, { first: seen, end: unseen }, overscan);
        return before.first === first && before.end === end && before.page === page
          ? before
          : { first, end, page };
      });
    };
    const look = () => {
      draw(0);
      cancelIdleCallback(waiting);
      waiting = requestIdleCallback(() => startTransition(() => draw(OVERSCAN)));
    };
    scroller.addEventListener('scroll', look, { passive: true });
    // What stands above the list may come, go and change its height. It looks at once, too, when the
    // page is laid out for its frame: sooner, it would be laid out twice.
    const resized = new ResizeObserver(look);
    resized.observe(scroller);
    if (scroller.firstElementChild !== null) resized.observe(scroller.firstElementChild);
    return () => {
      cancelIdleCallback(waiting);
      scroller.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [scroller, body, rowHeight, headHeight]);

  const reveal = useCallback(
    (index: number) => {
      if (scroller === null || body.current === null) return;
      const top =
        body.current.getBoundingClientRect().top -
        scroller.getBoundingClientRect().top +
        index * rowHeight;
      const below = top + rowHeight + footHeight - scroller.clientHeight;
      if (top < headHeight) scroller.scrollTop += top - headHeight;
      else if (below > 0) scroller.scrollTop += below;
    },
    [scroller, body, rowHeight, headHeight, footHeight],
  );
  const end = Math.min(range.end, count);
  return { first: Math.min(range.first, end), end, page: range.page, reveal };
}
