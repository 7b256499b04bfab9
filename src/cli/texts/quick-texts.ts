import { catalogue } from '../../shared/texts/catalogue';
import { quick } from './en/quick';

/** What the command line says where it has no time to load all that it could say. */
export const quickTexts = catalogue({ en: quick });
