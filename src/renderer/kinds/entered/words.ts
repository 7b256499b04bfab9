import { kindOf } from '../../../shared/domain/kinds/kinds';
import type { EnteredView } from '../../../shared/ipc/api';
import type { CredentialWords } from '../credential-words';

export const enteredWords: CredentialWords<EnteredView> = {
  madeWith: ({ kind }) => kindOf(kind).title,
  place: ({ sourceName }) => sourceName,
  deadWord: () => undefined,
  searchWords: () => [],
};
