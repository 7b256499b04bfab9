import { type RefObject, useEffect } from 'react';

/**
 * Enter sends the form from wherever it does nothing else: from the page itself, whose heading has
 * the focus after a paste, and from a list of suggestions that is closed.
 */
export function useEnterSends(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const send = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing || event.repeat) {
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (!(event.target instanceof HTMLElement) || !isIdle(event.target, form.current)) return;
      event.preventDefault();
      event.stopPropagation();
      form.current?.requestSubmit();
    };
    document.addEventListener('keydown', send, true);
    return () => document.removeEventListener('keydown', send, true);
  }, [form]);
}

const BUSY =
  'a, button, input, select, textarea, summary, [role="dialog"], [role="menu"], [role="listbox"]';

function isIdle(target: HTMLElement, form: HTMLFormElement | null): boolean {
  if (target.matches('input[role="combobox"][aria-expanded="false"]')) {
    return form?.contains(target) === true;
  }
  return target.closest(BUSY) === null;
}
