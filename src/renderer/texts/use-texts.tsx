import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Settings } from '../../shared/domain/settings';
import { en, type Texts } from './en';
import { pseudoCatalogue } from './pseudo';

/** A further language is one more entry, and one more in the settings' schema. */
const CATALOGUES: Readonly<Record<Exclude<Settings['language'], 'system'>, () => Texts>> = {
  en: () => en,
  pseudo: () => pseudoCatalogue(en),
};

const TextsContext = createContext<Texts>(en);

/** Gives the components below it the texts of a language; `undefined`: nothing is known yet. */
export function TextsProvider(props: {
  readonly language: Settings['language'] | undefined;
  readonly children: ReactNode;
}) {
  const { language = 'system', children } = props;
  const texts = useMemo(() => CATALOGUES[language === 'system' ? 'en' : language](), [language]);
  return <TextsContext value={texts}>{children}</TextsContext>;
}

/** The texts of the language the window speaks. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
