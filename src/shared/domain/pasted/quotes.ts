const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '“',
  '‘': '’',
  '‚': '‘',
  '«': '»',
};

/** Quotes in quotes occur; deeper than this nobody nests them. */
const DEEPEST = 4;

/** The text inside its quotes, with a comma or semicolon after them, or the text without blanks around it. */
export function withoutQuotes(text: string): string {
  let inner = text.trim();
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = insideQuotes(inner)?.trim();
    if (next === undefined) break;
    inner = next;
  }
  return inner;
}

/** What one pair of quotes holds, or undefined where the text is not in quotes as a whole. */
export function insideQuotes(text: string): string | undefined {
  const trimmed = text.trim();
  const body = /[,;]$/.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed;
  const close = PAIRS[body[0] ?? ''];
  return close !== undefined && body.length >= 2 && body.endsWith(close)
    ? body.slice(1, -1)
    : undefined;
}
