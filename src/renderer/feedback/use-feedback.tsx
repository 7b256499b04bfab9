import {
  Link,
  Toast,
  ToastBody,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import type { Problem } from '../../shared/domain/result';
import { useTexts } from '../texts/use-texts';

export const TOASTER_ID = 'tokentray-toaster';
const SHOWN_MS = 5_000;

interface Note {
  readonly title: ReactNode;
  readonly body?: ReactNode;
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

interface Feedback {
  done(note: Note): void;
  warn(note: Note): void;
  /** Stays until it is closed: a refusal must not pass unread. */
  refused(problem: Problem, title?: string): void;
}

/** Says what became of an action, on the screen and to screen readers. */
export function useFeedback(): Feedback {
  const { dispatchToast } = useToastController(TOASTER_ID);
  const texts = useTexts().credentials;
  const close = useTexts().shell.close;
  return useMemo(() => {
    const toast = (note: Note, lasting: boolean) => (
      <Toast>
        <ToastTitle
          action={
            note.action === undefined && !lasting ? undefined : (
              <ToastTrigger>
                <Link onClick={note.action?.onClick}>{note.action?.label ?? close}</Link>
              </ToastTrigger>
            )
          }
        >
          {/* As one piece: the title lays out its parts side by side and drops the blanks between. */}
          <span>{note.title}</span>
        </ToastTitle>
        {note.body !== undefined && <ToastBody>{note.body}</ToastBody>}
      </Toast>
    );
    return {
      done: (note) =>
        dispatchToast(toast(note, false), {
          intent: 'success',
          timeout: SHOWN_MS,
          pauseOnHover: true,
          pauseOnWindowBlur: false,
        }),
      warn: (note) => dispatchToast(toast(note, true), { intent: 'warning', timeout: -1 }),
      refused: (problem, title = texts.notDone) =>
        dispatchToast(toast({ title, body: problem.message }, true), {
          intent: 'error',
          timeout: -1,
        }),
    };
  }, [dispatchToast, texts, close]);
}
