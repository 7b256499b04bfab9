import { useEffect } from 'react';
import { useTexts } from '../texts/use-texts';

/** What the desktop and screen readers call the box, in the window's language. */
export function BoxTitle() {
  const { windowTitle } = useTexts().quickCopy;
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  return null;
}
