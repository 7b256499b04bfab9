import {
  type FocusEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useListFilter } from '../lists/list-filter';

interface Options {
  /** The ids of all rows. */
  readonly order: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly body: RefObject<HTMLElement | null>;
  reveal(index: number): void;
}

interface ActiveRow {
  /** Where the keyboard stands; Tab comes into the grid there. */
  readonly index: number;
  /** Goes to a row and gives it the focus. */
  focus(index: number): void;
  onFocus(event: FocusEvent): void;
  onBlur(): void;
}

/**
 * The row that the keyboard stands on. Where it leaves the list the next one takes its place, and the
 * focus too if it had it.
 */
export function useActiveRow({ order, places, body, reveal }: Options): ActiveRow {
  const { left } = useListFilter();
  const [active, setActive] = useState({ id: left.current ?? '', index: 0 });
  const wanted = useRef<string>(undefined);
  const focused = useRef<Element>(undefined);
  const index = places.get(active.id) ?? Math.max(0, Math.min(active.index, order.length - 1));

  const focus = useCallback(
    (next: number) => {
      const id = order[next];
      if (id === undefined) return;
      wanted.current = id;
      reveal(next);
      // A new object each time: the effect below has to see it.
      setActive({ id, index: next });
    },
    [order, reveal],
  );

  useLayoutEffect(() => {
    const orphaned =
      focused.current !== undefined &&
      !focused.current.isConnected &&
      document.activeElement === document.body;
    const id = wanted.current ?? (orphaned ? order[index] : undefined);
    if (id === undefined) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-credential="${CSS.escape(id)}"]`);
    if (row === null || row === undefined) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });

  // Who comes back from a credential's page finds its row again.
  const back = useRef(left.current);
  useEffect(() => {
    const place = back.current === undefined ? undefined : places.get(back.current);
    back.current = undefined;
    left.current = undefined;
    if (place !== undefined) focus(place);
  }, [places, left, focus]);

  return {
    index,
    focus,
    onFocus: (event) => {
      focused.current = event.target;
      const row = event.target.closest<HTMLElement>('[data-credential]');
      const id = row?.dataset.credential ?? '';
      const place = places.get(id);
      if (place === undefined || (id === active.id && place === active.index)) return;
      setActive({ id, index: place });
    },
    onBlur: () => {
      focused.current = undefined;
    },
  };
}
