const PLAIN = /^[\x20-\x7e\n]*$/;

/** Lower-case and without accents, so that "munchen" finds "München". */
export function folded(text: string): string {
  // Most names are plain ASCII, and taking accents apart is most of the work of an index.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
}
