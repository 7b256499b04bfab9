import type { JsonFault } from '../../texts/en/import-files';
import { said } from '../../texts/said';
import { ok, type Result, refuse } from '../result';
import type { Pace } from './pace';

/** JSON as it was read: objects are maps, so that no key means anything to this program. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | ReadonlyMap<string, JsonValue>;

type Frame =
  | { readonly items: JsonValue[] }
  | { readonly map: Map<string, JsonValue>; key: string };

const DEEPEST = 64;
const STEPS_BETWEEN = 256;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANK = /[ \t\r\n]*/y;

/**
 * Reads JSON piece by piece, so that a large file holds nobody up: the engine's own reader cannot
 * be interrupted. Refused with line and column. Of a key that comes twice the last one counts.
 */
export async function readJson(text: string, pace: Pace): Promise<Result<JsonValue>> {
  const reader = new JsonReader(text);
  for (;;) {
    for (let step = 0; step < STEPS_BETWEEN; step += 1) {
      const done = reader.step();
      if (done !== undefined) return done;
    }
    if (pace.due()) await pace.rest(reader.at / text.length);
  }
}

class JsonReader {
  at = 0;
  private readonly stack: Frame[] = [];
  /** What may come next. */
  private next: 'value' | 'first' | 'key' | 'after' = 'value';

  constructor(private readonly text: string) {}

  /** One value, key or mark; a result once all is read, or cannot be. */
  step(): Result<JsonValue> | undefined {
    this.skipBlank();
    switch (this.next) {
      case 'first':
        return this.closes() ? this.close() : this.beforeFirst();
      case 'key':
        return this.key();
      case 'value':
        return this.value();
      case 'after':
        return this.after();
    }
  }

  private beforeFirst(): undefined {
    this.next = this.isObject() ? 'key' : 'value';
    return undefined;
  }

  private key(): Result<JsonValue> | undefined {
    const key = this.string();
    if (key === undefined) return this.fault('name');
    this.skipBlank();
    if (this.text[this.at] !== ':') return this.fault('colon');
    this.at += 1;
    const top = this.stack.at(-1);
    if (top !== undefined && 'map' in top) top.key = key;
    this.next = 'value';
    return undefined;
  }

  private value(): Result<JsonValue> | undefined {
    const character = this.text[this.at];
    if (character === '{' || character === '[') {
      if (this.stack.length >= DEEPEST) return this.fault('depth');
      this.stack.push(character === '{' ? { map: new Map(), key: '' } : { items: [] });
      this.at += 1;
      this.next = 'first';
      return undefined;
    }
    if (character === '"') {
      const text = this.string();
      return text === undefined ? this.fault('text') : this.complete(text);
    }
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      return this.complete(value);
    }
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text)?.[0];
    if (number === undefined) return this.fault('value');
    this.at += number.length;
    return this.complete(Number(number));
  }

  private after(): Result<JsonValue> | undefined {
    if (this.closes()) return this.close();
    if (this.text[this.at] !== ',') return this.fault('comma');
    this.at += 1;
    this.next = this.isObject() ? 'key' : 'value';
    return undefined;
  }

  private complete(value: JsonValue): Result<JsonValue> | undefined {
    const top = this.stack.at(-1);
    if (top === undefined) return this.end(value);
    if ('map' in top) top.map.set(top.key, value);
    else top.items.push(value);
    this.next = 'after';
    return undefined;
  }

  private close(): Result<JsonValue> | undefined {
    this.at += 1;
    const top = this.stack.pop();
    return top === undefined ? undefined : this.complete('map' in top ? top.map : top.items);
  }

  private end(value: JsonValue): Result<JsonValue> {
    this.skipBlank();
    return this.at === this.text.length ? ok(value) : this.fault('end');
  }

  private closes(): boolean {
    return this.text[this.at] === (this.isObject() ? '}' : ']');
  }

  private isObject(): boolean {
    const top = this.stack.at(-1);
    return top !== undefined && 'map' in top;
  }

  /** The text in quotes at this place. */
  private string(): string | undefined {
    if (this.text[this.at] !== '"') return undefined;
    let end = this.text.indexOf('"', this.at + 1);
    while (end !== -1 && isEscaped(this.text, end)) end = this.text.indexOf('"', end + 1);
    if (end === -1) return undefined;
    try {
      const value: unknown = JSON.parse(this.text.slice(this.at, end + 1));
      this.at = end + 1;
      return typeof value === 'string' ? value : undefined;
    } catch {
      return undefined;
    }
  }

  private skipBlank(): void {
    BLANK.lastIndex = this.at;
    this.at += BLANK.exec(this.text)?.[0].length ?? 0;
  }

  private fault(what: JsonFault): Result<never> {
    let line = 1;
    let start = 0;
    for (let at = this.text.indexOf('\n'); at !== -1 && at < this.at; line += 1) {
      start = at + 1;
      at = this.text.indexOf('\n', start);
    }
    const column = this.at - start + 1;
    return refuse('import-json', said().importFiles.badJson(line, column, what));
  }
}

const WORDS: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
