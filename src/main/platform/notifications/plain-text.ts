/** One line without control characters, for a title or a button. */
export function oneLine(text: string, longest: number): string {
  return cut(text.replaceAll(/\p{Cc}+/gu, ' ').trim(), longest);
}

/** Text whose only control characters are line feeds. */
export function severalLines(text: string, longest: number): string {
  return cut(text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]+/gu, ' '), longest);
}

/** What the notification specification reads as markup, written so that it is read as text. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** At most `longest` characters, counted as code points, with `…` where something is missing. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
