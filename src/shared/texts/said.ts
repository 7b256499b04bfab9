import { catalogue } from './catalogue';
import { en } from './en';

/** What the domain says: refusals, the kinds' words, units. */
export const said = catalogue({ en });
