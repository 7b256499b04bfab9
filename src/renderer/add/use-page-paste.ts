import { useEffect, useRef } from 'react';

/** Marks the field whose pastes are taken although it is one to type in. */
export const PASTE_AREA = 'data-paste-area';

/** Takes what is pasted anywhere on the page, but for the fields one types in. */
export function usePagePaste(onPaste: (text: string) => void): void {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  });
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      if (isTypedIn(event.target)) return;
      event.preventDefault();
      latest.current(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, []);
}

function isTypedIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]), textarea, [contenteditable], [role="dialog"]') !==
      null &&
    target.closest(`[${PASTE_AREA}]`) === null
  );
}
