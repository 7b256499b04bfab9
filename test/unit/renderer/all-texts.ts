import { en as first } from '../../../src/renderer/texts/en';
import { enLater, type Texts } from '../../../src/renderer/texts/en-later';

/** Every text of the window, in English. */
export const en: Texts = { ...first, ...enLater };
