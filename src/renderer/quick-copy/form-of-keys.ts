import type { QuickForm } from '../../shared/ipc/api';

interface Held {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What Enter or a click copies with these keys held: Shift the header, Ctrl or Command the curl. */
export function formOfKeys({ shiftKey, ctrlKey, metaKey }: Held): QuickForm {
  if (ctrlKey || metaKey) return 'curl';
  return shiftKey ? 'header' : 'token';
}
