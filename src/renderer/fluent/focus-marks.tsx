import { useFocusVisible } from '@fluentui/react-components';
import { useLayoutEffect } from 'react';

/** Fluent's components show by it that they have the focus, where the keyboard brought it there. */
export function FocusMarks() {
  const page = useFocusVisible<HTMLElement>();
  useLayoutEffect(() => {
    page.current = document.body;
  }, [page]);
  return null;
}
