import { insteadOf } from '../../shared/domain/kinds/listed';
import type { CredentialView } from '../../shared/ipc/api';
import type { FirstTexts } from '../texts/en-first';

/** What a row says of a credential beside its dates, the most pressing first. */
export type MarkKind = 'missing' | 'asks' | 'trouble' | 'undeployed' | 'retired' | 'auto';

export interface ListMark {
  readonly kind: MarkKind;
  readonly word: string;
  /** All of it, for the tooltip. */
  readonly hint: string;
}

/** The marks of a credential; none for most. */
export function marksOf(
  credential: CredentialView,
  { credentials }: Pick<FirstTexts, 'credentials'>,
): readonly ListMark[] {
  const { undeployed, autoRenew, usages } = credential;
  const texts = credentials.marks;
  const marks: ListMark[] = [];
  if (credential.secretMissing === true) marks.push({ kind: 'missing', ...texts.missing });
  if ('formers' in credential && credential.formers.some(({ ask }) => ask !== undefined)) {
    marks.push({ kind: 'asks', ...texts.asks });
  }
  if (autoRenew?.trouble !== undefined) {
    marks.push({ kind: 'trouble', word: texts.trouble, hint: autoRenew.trouble.message });
  }
  if (undeployed !== undefined) {
    const hint = texts.undeployed.hint(usages.length - undeployed.places, usages.length);
    marks.push({ kind: 'undeployed', word: texts.undeployed.word, hint });
  }
  if (credential.retired) {
    const instead = insteadOf(credential);
    const hint = instead === undefined ? '' : texts.retired.hint(instead);
    marks.push({ kind: 'retired', word: texts.retired.word, hint });
  }
  if (autoRenew !== undefined && autoRenew.trouble === undefined) {
    marks.push({ kind: 'auto', ...texts.auto });
  }
  return marks;
}
