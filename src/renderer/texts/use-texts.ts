import { catalogue } from '../../shared/texts/catalogue';
import type { FirstTexts } from './en';
import { enLater, type LaterTexts, type Texts } from './en-later';
import { useFirstTexts } from './use-first-texts';

const laterTexts = catalogue<LaterTexts>({ en: enLater });

/** All texts by the first ones, which are others in another language. */
const all = new WeakMap<FirstTexts, Texts>();

/** All texts in the language the window speaks, for what it does not begin with. */
export function useTexts(): Texts {
  const first = useFirstTexts();
  const known = all.get(first);
  if (known !== undefined) return known;
  const texts = { ...first, ...laterTexts() };
  all.set(first, texts);
  return texts;
}
