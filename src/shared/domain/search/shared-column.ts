import { withRoom } from './numbers';
import { TextColumn } from './text-column';

/** A text for each row, kept once however many rows have it: forty services, ten thousand rows. */
export class SharedColumn {
  private readonly texts = new TextColumn();
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

  /** Sets a 1 for each row whose text `markTexts` marks. */
  mark(rows: Uint8Array, markTexts: (texts: TextColumn, marks: Uint8Array) => boolean): void {
    const { numbers, size, texts } = this;
    const marks = new Uint8Array(texts.size);
    if (!markTexts(texts, marks)) return;
    for (let row = 0; row < size; row += 1) {
      if (marks[numbers[row] ?? 0] === 1) rows[row] = 1;
    }
  }
}
