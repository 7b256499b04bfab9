import type { QuickRow } from '../../shared/ipc/api';
import type { KindWords } from '../texts/en/kinds';
import type { FirstTexts } from '../texts/en-first';

/** What a row's kind is called. */
export function kindNameOf(
  { kind, kindTitle }: QuickRow,
  { kinds }: Pick<FirstTexts, 'kinds'>,
): string {
  const own: { readonly [Kind in QuickRow['kind']]?: KindWords } = kinds.own;
  return own[kind]?.name ?? kindTitle;
}
