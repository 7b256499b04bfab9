import { enFirst } from '../../../src/renderer/texts/en-first';
import { enLater, type Texts } from '../../../src/renderer/texts/en-later';

/** Every text of the window, in English. */
export const en: Texts = { ...enFirst, ...enLater };
