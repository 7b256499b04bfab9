import { later } from '../later';
import { useDialogs } from './use-dialogs';

const DialogHost = later(async () => (await import('./dialog-host')).DialogHost);

/** The dialogs: their code does not delay the list. */
export function LaterDialogHost() {
  const { current } = useDialogs();
  return current === undefined ? null : <DialogHost />;
}
