import { characters } from './en/characters';
import { names } from './en/names';

/** What the rules of the domain say, in English. A further language is a further object of this type. */
export const en = {
  characters,
  names,
};
