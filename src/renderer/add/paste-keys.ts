import type { Texts } from '../texts/en-later';

/** What is pressed to paste on this system. */
export function pasteKeys(texts: Texts['add']['paste']): string {
  return /Mac/.test(navigator.userAgent) ? texts.keysOnMac : texts.keys;
}
