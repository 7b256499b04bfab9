import type { CredentialView } from '../../shared/ipc/api';

type Compare = (a: CredentialView, b: CredentialView) => number;

/** More than a window shows at first. */
const HEAD = 48;

/**
 * Credentials in an order that is made only as far as it is asked for: the first of ten thousand are
 * found in a fraction of the time that all take to sort, and the window's first frame shows no others.
 */
export class OrderedRows {
  private readonly head: readonly CredentialView[];
  private sorted: readonly CredentialView[] | undefined;
  private order: readonly string[] | undefined;
  private places: ReadonlyMap<string, number> | undefined;

  /** Without `compare` they are in their order already. */
  constructor(
    private readonly credentials: readonly CredentialView[],
    private readonly compare?: Compare,
  ) {
    const isLong = compare !== undefined && credentials.length > 4 * HEAD;
    this.head = isLong ? firstOf(credentials, compare, HEAD) : this.all();
  }

  get count(): number {
    return this.credentials.length;
  }

  at(index: number): CredentialView | undefined {
    return (index < this.head.length ? this.head : this.all())[index];
  }

  slice(first: number, end: number): readonly CredentialView[] {
    return (end <= this.head.length ? this.head : this.all()).slice(first, end);
  }

  all(): readonly CredentialView[] {
    const { credentials, compare } = this;
    this.sorted ??= compare === undefined ? credentials : [...credentials].sort(compare);
    return this.sorted;
  }

  ids(): readonly string[] {
    this.order ??= this.all().map(({ id }) => id);
    return this.order;
  }

  /** From 0; undefined where it is not among them. */
  placeOf(id: string): number | undefined {
    this.places ??= new Map(this.ids().map((each, index) => [each, index]));
    return this.places.get(id);
  }
}

/** The first `count` in their order; equal ones stay as they came, as where all are sorted. */
function firstOf(
  credentials: readonly CredentialView[],
  compare: Compare,
  count: number,
): readonly CredentialView[] {
  const first: CredentialView[] = [];
  for (const each of credentials) {
    const last = first[count - 1];
    if (last !== undefined && compare(each, last) >= 0) continue;
    let [from, to] = [0, first.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = first[middle];
      if (other !== undefined && compare(each, other) < 0) to = middle;
      else from = middle + 1;
    }
    first.splice(from, 0, each);
    first.length = Math.min(first.length, count);
  }
  return first;
}
