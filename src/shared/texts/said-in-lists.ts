import { catalogue } from './catalogue';
import { lists } from './en/lists';

/** Of what the domain says, the little that a list of credentials needs: `tokentray list` loads no more. */
export const saidInLists = catalogue({ en: lists });
