import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Settings } from '../../shared/domain/settings';
import { catalogue } from '../../shared/texts/catalogue';
import { speak } from '../../shared/texts/language';
import { en, type Texts } from './en';

const textsOfWindow = catalogue<Texts>({ en });

const TextsContext = createContext<Texts>(en);

/** Gives the components below it the texts of a language; `undefined`: nothing is known yet. */
export function TextsProvider(props: {
  readonly language: Settings['language'] | undefined;
  readonly children: ReactNode;
}) {
  const { language = 'system', children } = props;
  // Before anything below is drawn: what the domain says is asked for while drawing.
  const texts = useMemo(() => {
    speak(language);
    return textsOfWindow();
  }, [language]);
  return <TextsContext value={texts}>{children}</TextsContext>;
}

/** The texts of the language the window speaks. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
