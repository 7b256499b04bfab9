/** Lower-case and without accents, so that "munchen" finds "München". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
