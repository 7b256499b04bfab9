import { kindTitle } from '../../shared/domain/kinds/listed';
import type { CredentialView } from '../../shared/ipc/api';
import type { KindWords } from '../texts/en/kinds';
import type { FirstTexts } from '../texts/en-first';

/** What a credential's kind is called, and what is said of its secret. */
export function kindWordsOf(
  { kind, secretNoun }: Pick<CredentialView, 'kind' | 'secretNoun'>,
  { kinds }: Pick<FirstTexts, 'kinds'>,
): KindWords {
  const own: { readonly [kind in CredentialView['kind']]?: KindWords } = kinds.own;
  return own[kind] ?? kinds.plain(kindTitle(kind), secretNoun);
}
