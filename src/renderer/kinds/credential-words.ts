import type { CredentialView } from '../../shared/ipc/api';
import type { FirstTexts } from '../texts/en-first';
import { apimTokenWords } from './apim-token/words';
import { enteredWords } from './entered/words';
import { gatewayTokenWords } from './gateway-token/words';
import { grafanaKeyWords } from './grafana-key/words';
import { entryOf, type KindViews } from './kind-views';
import { kindWordsOf } from './kind-words';

/** What is said of a credential in a word or two, by its kind. */
export interface CredentialWords<View extends CredentialView> {
  /** What of its service or connection it is made with: "Primary key", "Editor". */
  madeWith(credential: View, texts: FirstTexts): string;
  /** The host or address it works at. */
  place(credential: View): string;
  /** Why it no longer works although its date has not come, as a word; else undefined. */
  deadWord(credential: View, texts: FirstTexts): string | undefined;
  /** What only this kind is searched by. */
  searchWords(credential: View, texts: FirstTexts): readonly string[];
}

const WORDS: { readonly [K in keyof KindViews]: CredentialWords<KindViews[K]> } = {
  'apim-token': apimTokenWords,
  'gateway-token': gatewayTokenWords,
  'grafana-key': grafanaKeyWords,
  entered: enteredWords,
};

export function wordsOf(credential: CredentialView): CredentialWords<CredentialView> {
  // The entry is chosen by the credential's own kind, so it takes that credential.
  return WORDS[entryOf(credential)] as CredentialWords<CredentialView>;
}

/**
 * What finds a credential beyond its own data (`searchSubject`): how its kind, what it is made with
 * and how it stands are called.
 */
export function searchTexts(credential: CredentialView, texts: FirstTexts): readonly string[] {
  const { searchWords, deadWord } = wordsOf(credential);
  const { heldElsewhere, noEnd } = texts.credentials;
  return [
    kindWordsOf(credential, texts).name,
    ...searchWords(credential, texts),
    deadWord(credential, texts) ?? '',
    ...(credential.heldHere ? [] : [heldElsewhere]),
    ...(credential.expiresAt === undefined ? [noEnd] : []),
  ];
}
