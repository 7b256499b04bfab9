import type { CopyForm } from '../../../shared/domain/copy-form';
import type { SecretNoun } from '../../../shared/domain/kinds/traits';

const PLACES = {
  window: 'window',
  tray: 'tray',
  notification: 'notification',
  'quick copy box': 'quick copy box',
  'command line': 'command line',
};
/** Where a copy can be asked for. */
export type CopiedFrom = keyof typeof PLACES;

const WHAT: { readonly [F in CopyForm]: (noun: SecretNoun) => string } = {
  token: (noun) => noun.charAt(0).toUpperCase() + noun.slice(1),
  header: () => 'Authorization header',
  curl: () => 'curl command',
  'curl-with-token': (noun) => `curl command with the ${noun} inside`,
};

export const handOut = {
  copied: (form: CopyForm, noun: SecretNoun, name: string, environment: string) =>
    `${WHAT[form](noun)} of "${name}" (${environment}) copied.`,
  clearedIn: (seconds: number) => `The clipboard is cleared in ${seconds} s.`,
  notCleared: 'The clipboard is not cleared by itself.',
  readsVariable: (noun: SecretNoun, variable: string) => `It reads the ${noun} from $${variable}.`,
  /** In the history. */
  copiedFrom: (form: CopyForm, noun: SecretNoun, from: CopiedFrom) =>
    `${WHAT[form](noun)}, from the ${PLACES[from]}`,
  noCurl: (name: string) =>
    `There is no address to try "${name}" on. Enter one in its details to get a curl command.`,
};
