import { useCallback, useEffect, useRef, useState } from 'react';
import { keptOfForm } from '../../shared/domain/drafts';
import type { Draft, DraftForm, DraftValues } from '../../shared/ipc/api';
import { useApp } from '../store/use-app';
import { changedIn, draftOf, type FormId } from './draft-model';

/** Long enough that a word is one write, short enough that little is lost with a window. */
const SETTLED_MS = 400;

/** A draft that the app has of a form, to be taken up or thrown away. */
export interface OfferedDraft {
  /** ISO UTC: when it was last changed. */
  readonly at: string;
  takeUp(): void;
  discard(): void;
}

interface DraftKeeper {
  readonly offered: OfferedDraft | undefined;
  /** What was typed has been saved for good: there is nothing left to keep. */
  finish(): void;
}

/**
 * Keeps what is typed into a form while it is not saved, without the fields named in
 * `secretFieldNames`, and offers what was kept of it before. `undefined` for `formId`: this form
 * keeps none. `initial` is what it began with: nothing is kept until something differs from it.
 */
export function useDraft<Values extends object>(
  formId: FormId | undefined,
  values: Values,
  secretFieldNames: readonly (keyof Values & string)[],
  form: { readonly initial: Values; restore(kept: Partial<Values>): void },
): DraftKeeper {
  const { bridge } = useApp();
  const [draft, setDraft] = useState<Draft>();
  const id: DraftForm | undefined = formId?.form;
  const subject = formId?.subject ?? null;
  const [began] = useState(form.initial);
  /** What waits to be written, and what was written last. */
  const waiting = useRef<DraftValues>(undefined);
  const written = useRef(false);
  const finished = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (id === undefined) return undefined;
    let here = true;
    void bridge.getDraft(id, subject).then((answer) => {
      if (here && answer.ok && answer.value !== null) setDraft(answer.value);
    });
    return () => {
      here = false;
    };
  }, [bridge, id, subject]);

  const write = useCallback(() => {
    clearTimeout(timer.current);
    const next = waiting.current;
    waiting.current = undefined;
    if (id === undefined || next === undefined || finished.current) return;
    written.current = true;
    void bridge.saveDraft(id, subject, keptOfForm(id, next));
  }, [bridge, id, subject]);

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = undefined;
    written.current = false;
    if (id !== undefined) void bridge.dropDraft(id, subject);
  }, [bridge, id, subject]);

  // The values tell by themselves what there is to keep; names of secrets never change.
  const secrets = useRef(secretFieldNames);
  const last = useRef(values);
  useEffect(() => {
    if (id === undefined || last.current === values) return;
    last.current = values;
    if (finished.current) return;
    const kept = draftOf(values, secrets.current);
    if (changedIn(kept, draftOf(began, secrets.current))) {
      waiting.current = kept;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, SETTLED_MS);
    } else if (written.current || waiting.current !== undefined) {
      drop();
    }
  }, [id, values, began, write, drop]);

  // The window closes, or the page goes.
  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  return {
    offered: draft && {
      at: draft.at,
      takeUp() {
        setDraft(undefined);
        form.restore(restored(draft.values, began));
      },
      discard() {
        setDraft(undefined);
        // What has been typed meanwhile has taken its place already.
        if (!written.current) drop();
      },
    },
    finish() {
      finished.current = true;
      setDraft(undefined);
      drop();
    },
  };
}

/** Of a draft what the form still has, each in the type it has there. */
function restored<Values extends object>(kept: DraftValues, initial: Values): Partial<Values> {
  const entries = Object.entries(kept).filter(([field, value]) => {
    const now: unknown = Reflect.get(initial, field);
    return now === undefined ? field in initial : typeof now === typeof value;
  });
  return Object.fromEntries(entries) as Partial<Values>;
}
