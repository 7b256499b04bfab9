import { useEffect, useState } from 'react';
import { later } from '../later';
import { whenSettled } from '../when-settled';
import { notes } from './notes';

const NoteToaster = later(async () => (await import('./note-toaster')).NoteToaster);

/** What shows notes: there when the window has nothing else to do, or once there is a note. */
export function LaterToaster() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const want = () => setWanted(true);
    const calm = whenSettled(want);
    const end = notes.whenWaiting(want);
    return () => {
      calm();
      end();
    };
  }, []);
  return wanted ? <NoteToaster /> : null;
}
