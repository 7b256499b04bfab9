import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Settings } from '../../shared/domain/settings';
import { catalogue } from '../../shared/texts/catalogue';
import { speak } from '../../shared/texts/language';
import { enFirst, type FirstTexts } from './en-first';

const firstTexts = catalogue<FirstTexts>({ en: enFirst });

const TextsContext = createContext<FirstTexts>(enFirst);

/** Gives the components below it the texts of a language; `undefined`: nothing is known yet. */
export function TextsProvider(props: {
  readonly language: Settings['language'] | undefined;
  readonly children: ReactNode;
}) {
  const { language = 'system', children } = props;
  // Before anything below is drawn: what the domain says is asked for while drawing.
  const texts = useMemo(() => {
    speak(language);
    return firstTexts();
  }, [language]);
  return <TextsContext value={texts}>{children}</TextsContext>;
}

/** The texts that the window begins with, in the language it speaks; `useTexts` gives all. */
export function useFirstTexts(): FirstTexts {
  return useContext(TextsContext);
}
