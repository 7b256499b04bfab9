import { said } from '../texts/said';

/** A character that cannot be seen, and so lets two texts look the same that are not. */
export interface InvisibleCharacter {
  /** `U+200B`. */
  readonly codePoint: string;
  /** What it is, in a few words; for most its group. */
  readonly kind: string;
  /** Counted in characters, from 1. */
  readonly position: number;
}

const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/u;
const BIDI = /\p{Bidi_Control}/u;
const SELECTOR = /[\uFE0E\uFE0F]/u;
// Emoji and keycaps are written with a variation selector: that pair is one visible character.
const TAKES_SELECTOR = /[\p{Emoji}\p{Extended_Pictographic}]/u;
// Default-ignorable code points are those a font draws as nothing (UAX #44).
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Nearly every text: looked at in one go. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * The first control, direction-changing, zero-width or otherwise unseen character, or undefined.
 * Ordinary blanks are no such characters, and letters of any script are fine.
 */
export function firstInvisible(text: string): InvisibleCharacter | undefined {
  if (PLAIN.test(text)) return undefined;
  let before = '';
  let position = 0;
  for (const character of text) {
    position += 1;
    const visiblePair = SELECTOR.test(character) && TAKES_SELECTOR.test(before);
    if (HIDDEN.test(character) && !visiblePair) {
      const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return { codePoint: `U+${hex}`, kind: kindOf(character), position };
    }
    before = character;
  }
  return undefined;
}

function kindOf(character: string): string {
  const { characters } = said();
  if (LINE_BREAK.test(character)) return characters.lineBreak;
  if (character === '\t') return characters.tab;
  if (BIDI.test(character)) return characters.direction;
  if (/\p{Cc}/u.test(character)) return characters.control;
  if (/\p{Cs}/u.test(character)) return characters.half;
  return characters.zeroWidth;
}
