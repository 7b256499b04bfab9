import { withRoom } from './numbers';
import { TextColumn } from './text-column';

/** A text for each row, kept once however many rows have it: forty services, ten thousand rows. */
export class SharedColumn {
  readonly texts = new TextColumn();
  private readonly known = new Map<string, number>();
  /** The number of each row's text. */
  private numbers = new Uint32Array(0);
  private size = 0;

  add(text: string): void {
    let number = this.known.get(text);
    if (number === undefined) {
      number = this.texts.add(text);
      this.known.set(text, number);
    }
    this.numbers = withRoom(this.numbers, this.size);
    this.numbers[this.size] = number;
    this.size += 1;
  }

  /** Sets a 1 for each row whose text is marked. */
  mark(rows: Uint8Array, marks: Uint8Array | undefined): void {
    if (marks === undefined) return;
    const { numbers, size } = this;
    for (let row = 0; row < size; row += 1) {
      if (marks[numbers[row] ?? 0] === 1) rows[row] = 1;
    }
  }
}
