const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  y: 'ÿ',
  A: 'Å',
  E: 'È',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
};

/** As much longer as German or Finnish may be. */
const LONGER = 0.4;

/**
 * A text that stands out from one that was never translated, and is as long as a translation may
 * be: `Copy` gives `⟦Cöpÿ~~⟧`. Slots in braces stay as they are.
 */
export function pseudoText(text: string): string {
  const accented = text
    .split(/(\{\w+\})/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[aceinouyAEIOU]/g, accent)))
    .join('');
  return `⟦${accented}${'~'.repeat(Math.ceil(text.length * LONGER))}⟧`;
}

/** A catalogue with each of its texts in that dress, those that are made by functions too. */
export function pseudoCatalogue<T>(catalogue: T): T {
  return dressed(catalogue) as T;
}

function dressed(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : pseudoText(value);
  if (typeof value === 'function') {
    return (...args: unknown[]) => dressed(value(...args));
  }
  if (Array.isArray(value)) return value.map(dressed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, dressed(part)]));
}

function accent(letter: string): string {
  return ACCENTED[letter] ?? letter;
}
