import { Notice } from '../components/notice';
import { useTexts } from '../texts/use-texts';
import { whyNothing } from './found-model';
import type { PasteState } from './use-paste';

/** Why nothing came of a paste. */
export function PasteVerdict({ state }: { readonly state: PasteState }) {
  const catalogue = useTexts();
  const texts = catalogue.add.paste;
  switch (state.status) {
    case 'refused':
      return (
        <Notice intent="error" title={texts.notRead} about="paste">
          {state.problem.message}
        </Notice>
      );
    case 'file':
      return (
        <Notice intent="warning" title={texts.notRead} about="paste">
          {texts.noFile}
        </Notice>
      );
    case 'nothing':
      return (
        <Notice intent="warning" title={texts.nothing} about="paste">
          {whyNothing(state.read, catalogue)}
        </Notice>
      );
    default:
      return null;
  }
}
