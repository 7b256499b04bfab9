import type { ApimTokenView } from '../../../shared/ipc/api';
import type { CredentialWords } from '../credential-words';

export const apimTokenWords: CredentialWords<ApimTokenView> = {
  madeWith: ({ keyRole }, texts) => texts.credentials.key[keyRole],
  place: ({ host }) => host,
  deadWord: () => undefined,
  searchWords: () => [],
};
