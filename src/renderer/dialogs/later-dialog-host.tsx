import { lazy, Suspense, useEffect } from 'react';
import { useDialogs } from './use-dialogs';

const readDialogs = () => import('./dialog-host');

const DialogHost = lazy(async () => ({ default: (await readDialogs()).DialogHost }));

/** The dialogs, read when the window has nothing else to do: they do not delay the list. */
export function LaterDialogHost() {
  const { current } = useDialogs();
  useEffect(() => {
    const waiting = requestIdleCallback(() => void readDialogs());
    return () => cancelIdleCallback(waiting);
  }, []);
  if (current === undefined) return null;
  return (
    <Suspense fallback={null}>
      <DialogHost />
    </Suspense>
  );
}
