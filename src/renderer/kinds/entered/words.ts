import { kindTitle } from '../../../shared/domain/kinds/listed';
import type { EnteredView } from '../../../shared/ipc/api';
import type { CredentialWords } from '../credential-words';

export const enteredWords: CredentialWords<EnteredView> = {
  madeWith: ({ kind }) => kindTitle(kind),
  place: ({ sourceName }) => sourceName,
  deadWord: () => undefined,
  searchWords: () => [],
};
