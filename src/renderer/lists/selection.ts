/** Which rows of a list are selected, by their ids. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** From where on a range is selected: the last row that was selected by itself. */
  readonly anchor?: string;
  /** What was selected besides the range that can still be changed. */
  readonly base: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const NOTHING_SELECTED: Selection = { ids: NONE, base: NONE };

/** Selects a row besides the others, or takes it out; a range begins there. */
export function toggled({ ids }: Selection, id: string): Selection {
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  return { ids: after, base: after, anchor: id };
}

/**
 * Selects everything between the anchor and a row, both with it, in place of the range before.
 * `from` stands in for an anchor that is not there (any more).
 */
export function extended(
  { ids, anchor, base }: Selection,
  order: readonly string[],
  from: string,
  to: string,
): Selection {
  const known = anchor !== undefined && order.includes(anchor);
  const begin = known ? anchor : from;
  const kept = known ? base : ids;
  const [first, last] = [order.indexOf(begin), order.indexOf(to)].sort((a, b) => a - b);
  const range = first === undefined || first < 0 ? [to] : order.slice(first, (last ?? first) + 1);
  return { ids: new Set([...kept, ...range]), base: kept, anchor: begin };
}

/** Selects all rows. */
export function allSelected(order: readonly string[]): Selection {
  const ids = new Set(order);
  return { ids, base: ids };
}

/** The selection without what is not listed any more; the same one where nothing is to go. */
export function pruned(selection: Selection, listed: ReadonlySet<string>): Selection {
  const { ids, anchor, base } = selection;
  const stays = (id: string) => listed.has(id);
  if ([...ids].every(stays)) return selection;
  return {
    ids: new Set([...ids].filter(stays)),
    base: new Set([...base].filter(stays)),
    ...(anchor !== undefined && stays(anchor) ? { anchor } : {}),
  };
}
