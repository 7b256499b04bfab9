import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTexts } from '../texts/use-texts';
import { type Note, notes, PASSING_MS } from './notes';

const TOASTER_ID = 'tokentray-toaster';

/** What is written into a live region before a screen reader has noticed the region is not read. */
const NOTICED_MS = 100;

/** Shows the notes of the window, those first that came before it was there. */
export function NoteToaster() {
  const { dispatchToast } = useToastController(TOASTER_ID);
  useEffect(() => {
    const show = (note: Note) =>
      dispatchToast(<NoteToast note={note} />, {
        intent: note.intent,
        ...(note.lasting
          ? { timeout: -1 }
          : { timeout: PASSING_MS, pauseOnHover: true, pauseOnWindowBlur: false }),
      });
    let end: (() => void) | undefined;
    const noticed = setTimeout(() => {
      end = notes.shownBy(show);
    }, NOTICED_MS);
    return () => {
      clearTimeout(noticed);
      end?.();
    };
  }, [dispatchToast]);
  return <Toaster toasterId={TOASTER_ID} position="bottom-end" limit={4} />;
}

function NoteToast({ note }: { readonly note: Note }) {
  const close = useTexts().shell.close;
  const { title, body, action, lasting } = note;
  return (
    <Toast>
      <ToastTitle
        action={
          action === undefined && !lasting ? undefined : (
            <ToastTrigger>
              <Link onClick={action?.onClick}>{action?.label ?? close}</Link>
            </ToastTrigger>
          )
        }
      >
        {/* As one piece: the title lays out its parts side by side and drops the blanks between. */}
        <span>{title}</span>
      </ToastTitle>
      {body !== undefined && <ToastBody>{body}</ToastBody>}
    </Toast>
  );
}
