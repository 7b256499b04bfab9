import { useEffect } from 'react';
import { useDialogs } from '../dialogs/use-dialogs';
import { isForThePage } from '../navigation/page-key';

/** `?` shows the keys, on every page. */
export function useHelpKey(): void {
  const { current, open } = useDialogs();
  const busy = current !== undefined;
  useEffect(() => {
    if (busy) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || !isForThePage(event)) return;
      event.preventDefault();
      open({ kind: 'list-keys' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [busy, open]);
}
