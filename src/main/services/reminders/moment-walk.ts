import type { EndingCredential } from '../../../shared/domain/model';
import { SlottedHeap } from './slotted-heap';

interface Moment {
  readonly atMs: number;
  readonly leadSeconds?: number;
}

interface Walkable {
  readonly credential: EndingCredential;
  readonly nextMs: number;
}

/** One moment to come (the first of `rest`), and those of its credential that follow it. */
export interface Step<E> {
  readonly entry: E;
  readonly rest: readonly Moment[];
}

interface Waiting<E> extends Step<E> {
  readonly atMs: number;
  slot: number;
}

/**
 * The moments after `nowMs` over all entries, in the order of time and then of credentials, found
 * one by one: the first twenty of a hundred thousand cost twenty and what is overdue.
 */
export function* walkMoments<E extends Walkable>(
  heap: SlottedHeap<E>,
  momentsOf: (entry: E) => readonly Moment[],
  nowMs: number,
): Generator<Step<E>> {
  const waiting = new SlottedHeap<Waiting<E>>({
    key: (each) => each.atMs,
    slot: (each) => each.slot,
    setSlot: (each, slot) => {
      each.slot = slot;
    },
  });
  const wait = (entry: E, rest: readonly Moment[]) => {
    const [first] = rest;
    if (first !== undefined) waiting.place({ entry, rest, atMs: first.atMs, slot: -1 });
  };
  for (const entry of heap.inOrder()) {
    // An entry's moments begin at its `nextMs`, so whatever is before that is in its final place.
    while (waiting.firstKey < entry.nextMs) yield* takeTies(waiting, wait);
    wait(
      entry,
      momentsOf(entry).filter(({ atMs }) => atMs > nowMs),
    );
  }
  while (waiting.firstKey < Number.POSITIVE_INFINITY) yield* takeTies(waiting, wait);
}

function byCredential(a: EndingCredential, b: EndingCredential): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.expiresAt < b.expiresAt ? -1 : 1;
}

function* takeTies<E extends Walkable>(
  waiting: SlottedHeap<Waiting<E>>,
  wait: (entry: E, rest: readonly Moment[]) => void,
): Generator<Step<E>> {
  const atMs = waiting.firstKey;
  const ties: Waiting<E>[] = [];
  while (waiting.firstKey === atMs) {
    const each = waiting.take();
    if (each !== undefined) ties.push(each);
  }
  ties.sort((a, b) => byCredential(a.entry.credential, b.entry.credential));
  for (const { entry, rest } of ties) {
    wait(entry, rest.slice(1));
    yield { entry, rest };
  }
}
