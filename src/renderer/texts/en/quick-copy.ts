import type { SecretNoun } from '../../../shared/domain/kinds/traits';
import { plural } from '../../../shared/texts/en/english';

export const quickCopy = {
  title: 'Quick copy',
  windowTitle: 'TokenTray: quick copy',
  field: 'Find a credential',
  placeholder: 'Find a credential to copy',
  list: 'Credentials found',
  favourite: 'Favourite',
  copy: (noun: SecretNoun) => `Copy ${noun}`,
  header: 'Header',
  curl: 'curl',
  close: 'Close',
  enter: 'Enter',
  escape: 'Esc',
  shift: 'Shift',
  main: 'Ctrl',
  count: (found: number) => plural(found, { one: '# found', other: '# found' }),
  some: (shown: number, found: number) =>
    plural(found, { one: `${shown} of #`, other: `${shown} of #` }),
  nothingTitle: 'Nothing matches “{text}”',
  nothing: 'Names, services, environments, tags and kinds are searched.',
  emptyTitle: 'Nothing to copy yet',
  empty: 'Add a credential in TokenTray; it is found here then.',
  locked: 'Your passphrase opens it, here and everywhere else.',
};
