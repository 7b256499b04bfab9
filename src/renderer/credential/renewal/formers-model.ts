import type { CredentialView, FormerKeyView } from '../../../shared/ipc/api';

/** The replaced ones that its server still has, the latest first; most kinds never have any. */
export function formersOf(credential: CredentialView): readonly FormerKeyView[] {
  return 'formers' in credential ? [...credential.formers].reverse() : [];
}

/** Those that were not deleted by themselves and wait for an answer, the latest first. */
export function askedFormers(credential: CredentialView): readonly FormerKeyView[] {
  return formersOf(credential).filter(({ ask }) => ask !== undefined);
}

/** Only the last replaced one can be brought back, and only while its secret is here. */
export function undoableFormer(credential: CredentialView): FormerKeyView | undefined {
  const [latest] = formersOf(credential);
  return latest?.undoable === true ? latest : undefined;
}
