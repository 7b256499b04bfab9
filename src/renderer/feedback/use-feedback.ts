import { useMemo } from 'react';
import type { Problem } from '../../shared/domain/result';
import { useFirstTexts } from '../texts/use-first-texts';
import { type Note, notes } from './notes';

type Words = Pick<Note, 'title' | 'body' | 'action'>;

interface Feedback {
  done(words: Words): void;
  warn(words: Words): void;
  /** Stays until it is closed: a refusal must not pass unread. */
  refused(problem: Problem, title?: string): void;
}

/** Says what became of an action, on the screen and to screen readers. */
export function useFeedback(): Feedback {
  const texts = useFirstTexts().credentials;
  return useMemo(
    () => ({
      done: (words) => notes.add({ ...words, intent: 'success', lasting: false }),
      warn: (words) => notes.add({ ...words, intent: 'warning', lasting: true }),
      refused: (problem, title = texts.notDone) =>
        notes.add({ title, body: problem.message, intent: 'error', lasting: true }),
    }),
    [texts],
  );
}
