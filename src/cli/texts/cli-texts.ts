import { catalogue } from '../../shared/texts/catalogue';
import { en } from './en';

/** What the command line says: help, questions, refusals. */
export const cliTexts = catalogue({ en });
