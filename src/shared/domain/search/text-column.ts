import type { TextValue } from './query';

/** Texts that stand together: small enough to be joined anew while a list is typed into. */
const PART = 2_048;

interface Part {
  /** The number of its first text. */
  readonly first: number;
  /** Its texts, each with a line break after it. */
  readonly text: string;
  /** Where each text begins, and last where the next one would. */
  readonly starts: Uint32Array;
}

/**
 * Folded texts of several lines, numbered from 0 and kept joined: a search runs over a few long
 * strings from front to back, and not over thousands of small ones that lie all over the memory.
 * What is looked for has no line break in it, so nothing is found across two texts or lines.
 */
export class TextColumn {
  private readonly parts: Part[] = [];
  private waiting: string[] = [];
  private sealed = 0;

  get size(): number {
    return this.sealed + this.waiting.length;
  }

  /** Gives its number. */
  add(text: string): number {
    if (this.waiting.length === PART) this.seal();
    this.waiting.push(text);
    return this.size - 1;
  }

  at(index: number): string {
    if (index >= this.sealed) return this.waiting[index - this.sealed] ?? '';
    const part = this.parts.findLast(({ first }) => first <= index);
    if (part === undefined) return '';
    const { first, text, starts } = part;
    return text.slice(starts[index - first], (starts[index - first + 1] ?? 0) - 1);
  }

  /** Sets a 1 for each text that holds this one anywhere, and says whether there is any. */
  markHolding(wanted: string, marks: Uint8Array): boolean {
    return this.mark(wanted, marks, () => true);
  }

  /** The same for each text with a line that is this value, or has a word that begins with it. */
  markHaving({ text: wanted, exact }: TextValue, marks: Uint8Array): boolean {
    if (wanted !== '') return this.mark(wanted, marks, exact ? isLine : isWordStart);
    // Only marks above and below letters fold to nothing: whatever is there begins with it.
    return !exact && this.mark('\n', marks, (text, at) => at > 0 && text[at - 1] !== '\n');
  }

  private mark(
    wanted: string,
    marks: Uint8Array,
    counts: (text: string, at: number, length: number) => boolean,
  ): boolean {
    this.seal();
    let any = false;
    for (const { first, text, starts } of this.parts) {
      let index = 0;
      for (let at = text.indexOf(wanted); at !== -1; ) {
        if (counts(text, at, wanted.length)) {
          let next = starts[index + 1] ?? 0;
          while (next <= at) {
            index += 1;
            next = starts[index + 1] ?? Number.POSITIVE_INFINITY;
          }
          marks[first + index] = 1;
          any = true;
          // The rest of a text that is found need not be read.
          at = text.indexOf(wanted, next);
        } else {
          at = text.indexOf(wanted, at + 1);
        }
      }
    }
    return any;
  }

  private seal(): void {
    if (this.waiting.length === 0) return;
    const last = this.parts.at(-1);
    const isGrowing = last !== undefined && last.starts.length + this.waiting.length <= PART;
    if (isGrowing) this.parts.pop();
    const before = isGrowing ? last : { first: this.sealed, text: '', starts: Uint32Array.of(0) };
    const starts = new Uint32Array(before.starts.length + this.waiting.length);
    starts.set(before.starts);
    let at = before.text.length;
    this.waiting.forEach((text, index) => {
      at += text.length + 1;
      starts[before.starts.length + index] = at;
    });
    const text = `${before.text}${this.waiting.join('\n')}\n`;
    this.parts.push({ first: before.first, text, starts });
    this.sealed += this.waiting.length;
    this.waiting = [];
  }
}

function isLine(text: string, at: number, length: number): boolean {
  return (at === 0 || text[at - 1] === '\n') && text[at + length] === '\n';
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
