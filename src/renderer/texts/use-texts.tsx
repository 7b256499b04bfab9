import { createContext, useContext } from 'react';
import { en, type Texts } from './en';

const TextsContext = createContext<Texts>(en);

/** The texts of the language the window speaks. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
