import { Notice } from '../components/notice';
import { useTexts } from '../texts/use-texts';
import type { PasteState } from './use-paste';

/** Why nothing came of a paste. */
export function PasteVerdict({ state }: { readonly state: PasteState }) {
  const texts = useTexts().add.paste;
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
          {state.read.remarks.join(' ') || texts.nothingText}
        </Notice>
      );
    default:
      return null;
  }
}
