import { type Language, spokenLanguage, type WrittenLanguage } from './language';
import { pseudoCatalogue } from './pseudo';

/**
 * The texts of one part of the app, in each language. Gives a function that gives those of the
 * language of the moment: it is called where a text is made, never kept.
 */
export function catalogue<T>(languages: Readonly<Record<WrittenLanguage, T>>): () => T {
  const dressed: { pseudo?: T } = {};
  const inLanguage: { readonly [L in Language]: () => T } = {
    en: () => languages.en,
    pseudo: () => {
      dressed.pseudo ??= pseudoCatalogue(languages.en);
      return dressed.pseudo;
    },
  };
  return () => inLanguage[spokenLanguage()]();
}
