/** What a shell would replace, at one place of a text. */
export interface Expansion {
  /** The variable's name; `''` for a command. */
  readonly name: string;
  /** Index after it. */
  readonly end: number;
}

const NAME = /(?:env:)?[A-Za-z_]\w*/iy;

/**
 * The expansion that starts with the `$` at `at`: `$NAME`, `$env:NAME`, `${NAME:?…}`, `$(…)`.
 * Undefined where the `$` stands for itself. One that never ends goes to the end of the text.
 */
export function expansionAt(text: string, at: number): Expansion | undefined {
  const next = text[at + 1];
  if (next === '{')
    return { name: plain(nameIn(text, at + 2)), end: closing(text, at + 2, '{', '}') };
  if (next === '(') return { name: '', end: closing(text, at + 2, '(', ')') };
  const name = nameIn(text, at + 1);
  return name === '' ? undefined : { name: plain(name), end: at + 1 + name.length };
}

/** Index after the closing bracket that fits, or the text's length. */
function closing(text: string, from: number, open: string, close: string): number {
  let depth = 1;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === open) depth += 1;
    else if (text[index] === close) depth -= 1;
    if (depth === 0) return index + 1;
  }
  return text.length;
}

function nameIn(text: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0] ?? '';
}

function plain(name: string): string {
  return name.replace(/^env:/i, '');
}
