import { type ExpiryState, stateAt } from '../reminders/expiry-state';
import { SEARCH_FLAGS, type SearchFlag } from './flags';
import { withRoom } from './numbers';
import type { TextValue } from './query';
import { SharedColumn } from './shared-column';
import { joinedLines, type SearchSubject, type TextField } from './subject';
import { TextColumn } from './text-column';

const FLAGS = Object.keys(SEARCH_FLAGS) as SearchFlag[];

/**
 * Subjects made ready for searching, in columns; a row is the number of a subject, from 0. Each
 * column is read from front to back, which costs the same per row however many there are. Rows are
 * only added: whoever drops many makes another table.
 */
export class SearchTable {
  private readonly names = new TextColumn();
  private readonly shared: Readonly<Record<Exclude<TextField, 'name'> | 'others', SharedColumn>> = {
    kind: new SharedColumn(),
    service: new SharedColumn(),
    env: new SharedColumn(),
    tag: new SharedColumn(),
    id: new SharedColumn(),
    note: new SharedColumn(),
    others: new SharedColumn(),
  };
  /** NaN: no end. */
  private ends = new Float64Array(0);
  private soon = new Float64Array(0);
  /** A bit for each of the flags. */
  private flags = new Uint32Array(0);

  get size(): number {
    return this.names.size;
  }

  /** Gives its row. */
  add(subject: SearchSubject): number {
    const { shared } = this;
    const row = this.names.add(joinedLines([subject.name]));
    shared.kind.add(joinedLines(subject.kinds));
    shared.service.add(joinedLines(subject.services));
    shared.env.add(joinedLines([subject.environment]));
    shared.tag.add(joinedLines(subject.tags));
    shared.id.add(joinedLines(subject.identifiers));
    shared.note.add(joinedLines([subject.notes]));
    shared.others.add(joinedLines(subject.words ?? []));
    this.ends = withRoom(this.ends, row);
    this.soon = withRoom(this.soon, row);
    this.flags = withRoom(this.flags, row);
    this.ends[row] = subject.endsMs ?? Number.NaN;
    this.soon[row] = subject.soonMs ?? Number.POSITIVE_INFINITY;
    this.flags[row] = bitsOf(subject.flags);
    return row;
  }

  /** A row's name, folded. */
  nameAt(row: number): string {
    return this.names.at(row);
  }

  /** Sets a 1 for each row with a text that holds this folded one. */
  markHolding(text: string, rows: Uint8Array): void {
    this.names.markHolding(text, rows);
    for (const column of Object.values(this.shared)) {
      column.mark(rows, (texts, marks) => texts.markHolding(text, marks));
    }
  }

  /** Sets a 1 for each row whose field has one of the values. */
  markHaving(field: TextField, values: readonly TextValue[], rows: Uint8Array): void {
    for (const value of values) {
      if (field === 'name') this.names.markHaving(value, rows);
      else this.shared[field].mark(rows, (texts, marks) => texts.markHaving(value, marks));
    }
  }

  /** Sets a 1 for each row that ends from `from` on and before `to`. */
  markEnding({ from, to }: { readonly from: number; readonly to: number }, rows: Uint8Array): void {
    const { ends, size } = this;
    for (let row = 0; row < size; row += 1) {
      const endsMs = ends[row] ?? Number.NaN;
      if (endsMs >= from && endsMs < to) rows[row] = 1;
    }
  }

  /** Sets a 1 for each row that has no end. */
  markEndless(rows: Uint8Array): void {
    const { ends, size } = this;
    for (let row = 0; row < size; row += 1) if (Number.isNaN(ends[row])) rows[row] = 1;
  }

  /** Sets a 1 for each row with one of the flags, or in one of the states among them at `nowMs`. */
  markFlagged(wanted: readonly SearchFlag[], nowMs: number, rows: Uint8Array): void {
    const { flags, size } = this;
    const bits = bitsOf(wanted);
    for (let row = 0; row < size; row += 1) if (((flags[row] ?? 0) & bits) !== 0) rows[row] = 1;
    const states = new Set<string>(wanted);
    if (!states.has('expired') && !states.has('soon') && !states.has('fine')) return;
    for (let row = 0; row < size; row += 1) if (states.has(this.stateOf(row, nowMs))) rows[row] = 1;
  }

  private stateOf(row: number, nowMs: number): ExpiryState {
    const endsMs = this.ends[row] ?? Number.NaN;
    return Number.isNaN(endsMs) ? 'fine' : stateAt(nowMs, this.soon[row] ?? 0, endsMs);
  }
}

function bitsOf(flags: readonly SearchFlag[]): number {
  return flags.reduce((bits, flag) => bits | (1 << FLAGS.indexOf(flag)), 0);
}
