/** Longer labels would make a menu as wide as the screen. */
const LONGEST = 120;
/** Windows cuts tooltips at 127 characters. */
const LONGEST_TOOLTIP = 127;

/** A menu label that shows `text` as it is: one line, and `&` is no mnemonic. */
export function menuLabel(text: string): string {
  return shorten(text, LONGEST).replaceAll('&', '&&');
}

/** A tooltip of one or more lines. */
export function tooltipText(text: string): string {
  return shorten(text, LONGEST_TOOLTIP, /[^\P{Cc}\n]+/gu);
}

function shorten(text: string, longest: number, unwanted = /\p{Cc}+/gu): string {
  const plain = text.replaceAll(unwanted, ' ');
  const characters = Array.from(plain);
  return characters.length <= longest ? plain : `${characters.slice(0, longest - 1).join('')}…`;
}
