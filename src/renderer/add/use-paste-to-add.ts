import { useNavigation } from '../navigation/use-navigation';
import { usePagePaste } from './use-page-paste';

/** A paste on a page with nothing to paste into begins to add what is on the clipboard. */
export function usePasteToAdd(): void {
  const { go } = useNavigation();
  // The app reads the clipboard itself: the text does not pass through the window.
  usePagePaste(() => go({ page: 'add', fromClipboard: true }));
}
