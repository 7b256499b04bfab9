import type { CredentialView } from '../../shared/ipc/api';
import { searchTexts } from '../kinds/credential-words';
import type { FirstTexts } from '../texts/en-first';
import { marksOf } from './marks-model';

/** What finds a credential besides its own data: what its row says of it, in the window's language. */
export function listWords(credential: CredentialView, texts: FirstTexts): readonly string[] {
  return [...searchTexts(credential, texts), ...marksOf(credential, texts).map(({ word }) => word)];
}
