import { useEffect, useState } from 'react';
import { later } from '../later';
import { notes } from './notes';

const NoteToaster = later(async () => (await import('./note-toaster')).NoteToaster);

/** What shows notes: there when the window has nothing else to do, or once there is a note. */
export function LaterToaster() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const want = () => setWanted(true);
    const idle = requestIdleCallback(want);
    const end = notes.whenWaiting(want);
    return () => {
      cancelIdleCallback(idle);
      end();
    };
  }, []);
  return wanted ? <NoteToaster /> : null;
}
