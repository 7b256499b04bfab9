import type { CredentialView } from '../../shared/ipc/api';
import { searchTexts } from '../kinds/credential-words';
import type { Texts } from '../texts/en';
import { marksOf } from './marks-model';

/** Everything a credential is found by in the list: what it is, its tags (`tag:ops`), its marks. */
export function listTexts(credential: CredentialView, texts: Texts): readonly string[] {
  return [
    ...searchTexts(credential, texts),
    ...credential.tags.map((tag) => `tag:${tag}`),
    ...marksOf(credential, texts).map(({ word }) => word),
    credential.notes,
  ];
}
