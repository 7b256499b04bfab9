import { useEffect } from 'react';
import { useFirstTexts } from '../texts/use-first-texts';

/** What the desktop and screen readers call the box, in the window's language. */
export function BoxTitle() {
  const { windowTitle } = useFirstTexts().quickCopy;
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  return null;
}
