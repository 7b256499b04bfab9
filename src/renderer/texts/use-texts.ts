import { catalogue } from '../../shared/texts/catalogue';
import { enFirst } from './en-first';
import { enLater, type Texts } from './en-later';
import { useFirstTexts } from './use-first-texts';

const allTexts = catalogue<Texts>({ en: { ...enFirst, ...enLater } });

/** All texts in the language the window speaks, for what it does not begin with. */
export function useTexts(): Texts {
  // They change with the language: who asks is drawn anew then.
  useFirstTexts();
  return allTexts();
}
