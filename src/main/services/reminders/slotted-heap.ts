/** Where a heap reads and notes its facts on an entry, so that one entry can be in several heaps. */
export interface HeapSeat<E> {
  /** What it is ordered by; the entry is left out of the heap while it is infinite. */
  key(entry: E): number;
  /** Its place in the heap; -1 where it is in none. */
  slot(entry: E): number;
  setSlot(entry: E, slot: number): void;
}

interface Reached {
  readonly slot: number;
  readonly key: number;
  place: number;
}

const REACHED: HeapSeat<Reached> = {
  key: (reached) => reached.key,
  slot: (reached) => reached.place,
  setSlot: (reached, place) => {
    reached.place = place;
  },
};

/** A binary heap whose entries know their place: a changed key costs the logarithm of the size. */
export class SlottedHeap<E> {
  private readonly entries: E[] = [];

  constructor(private readonly seat: HeapSeat<E>) {}

  /** The smallest key; infinite where there is none. */
  get firstKey(): number {
    return this.keyAt(0);
  }

  /** Puts an entry where its key belongs: new, moved or, with an infinite key, taken out. */
  place(entry: E): void {
    if (this.seat.key(entry) === Number.POSITIVE_INFINITY) {
      this.remove(entry);
      return;
    }
    let slot = this.seat.slot(entry);
    if (slot === -1) {
      slot = this.entries.length;
      this.entries.push(entry);
      this.seat.setSlot(entry, slot);
    }
    this.sink(this.rise(slot));
  }

  remove(entry: E): void {
    const slot = this.seat.slot(entry);
    if (slot === -1) return;
    this.seat.setSlot(entry, -1);
    const last = this.entries.pop();
    if (last === undefined || last === entry) return;
    this.put(last, slot);
    this.sink(this.rise(slot));
  }

  /** All entries with a key of at most `limit`, in no order; costs by how many these are. */
  upTo(limit: number): E[] {
    const found: E[] = [];
    const slots = [0];
    for (let slot = slots.pop(); slot !== undefined; slot = slots.pop()) {
      const entry = this.entries[slot];
      if (entry === undefined || this.seat.key(entry) > limit) continue;
      found.push(entry);
      slots.push(2 * slot + 1, 2 * slot + 2);
    }
    return found;
  }

  /** The entries in the order of their keys, found one by one as they are asked for. */
  *inOrder(): Generator<E> {
    const frontier = new SlottedHeap<Reached>(REACHED);
    const reach = (slot: number) => {
      if (slot < this.entries.length) frontier.place({ slot, key: this.keyAt(slot), place: -1 });
    };
    reach(0);
    for (let next = frontier.take(); next !== undefined; next = frontier.take()) {
      const entry = this.entries[next.slot];
      if (entry !== undefined) yield entry;
      reach(2 * next.slot + 1);
      reach(2 * next.slot + 2);
    }
  }

  /** Takes the entry with the smallest key out. */
  take(): E | undefined {
    const [first] = this.entries;
    if (first !== undefined) this.remove(first);
    return first;
  }

  private keyAt(slot: number | undefined): number {
    const entry = slot === undefined ? undefined : this.entries[slot];
    return entry === undefined ? Number.POSITIVE_INFINITY : this.seat.key(entry);
  }

  private put(entry: E, slot: number): void {
    this.entries[slot] = entry;
    this.seat.setSlot(entry, slot);
  }

  private rise(start: number): number {
    const entry = this.entries[start];
    if (entry === undefined) return start;
    const key = this.seat.key(entry);
    let slot = start;
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      const above = this.entries[parent];
      if (above === undefined || this.seat.key(above) <= key) break;
      this.put(above, slot);
      slot = parent;
    }
    if (slot !== start) this.put(entry, slot);
    return slot;
  }

  private sink(start: number): void {
    const entry = this.entries[start];
    if (entry === undefined) return;
    const key = this.seat.key(entry);
    let slot = start;
    for (;;) {
      const left = 2 * slot + 1;
      const child = this.keyAt(left + 1) < this.keyAt(left) ? left + 1 : left;
      const below = this.entries[child];
      if (below === undefined || this.seat.key(below) >= key) break;
      this.put(below, slot);
      slot = child;
    }
    if (slot !== start) this.put(entry, slot);
  }
}
