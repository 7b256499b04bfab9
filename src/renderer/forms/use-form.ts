import { fieldClassNames } from '@fluentui/react-components';
import {
  type FocusEvent,
  type FormEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Problem, Result } from '../../shared/domain/result';
import type { FormId } from './draft-model';
import { type Errors, visibleErrors } from './errors';
import { type OfferedDraft, useDraft } from './use-draft';

interface FormPlan<Values, T> {
  readonly initial: Values;
  /** The renderer's own checks; the app checks again. */
  check(values: Values): Errors<keyof Values & string>;
  submit(values: Values): Promise<Result<T>>;
  done(value: T, values: Values): void;
  /** What is typed is kept as a draft until it is sent: everything but these fields. */
  readonly draft?: FormId & { readonly secretFields: readonly (keyof Values & string)[] };
}

export interface Form<Values> {
  readonly values: Values;
  readonly errors: Errors<keyof Values & string>;
  /** A refusal that belongs to no field of the form. */
  readonly problem: Problem | undefined;
  readonly saving: boolean;
  /** What was typed before and not sent; absent in a form that keeps none. */
  readonly draft: OfferedDraft | undefined;
  readonly formRef: RefObject<HTMLFormElement | null>;
  set<K extends keyof Values>(field: K, value: Values[K]): void;
  /** The user has left the field: from now on its error is shown. */
  leave(field: keyof Values & string, event?: FocusEvent): void;
  /** Shows the errors of these fields and puts the focus in the first invalid one. */
  reveal(fields: readonly (keyof Values & string)[]): void;
  onSubmit(event?: FormEvent): void;
  /** Everything as it was at first, and nothing wrong yet. */
  reset(): void;
  /** Changes some values and sends the form with them. */
  submitWith(changes: Partial<Values>): void;
}

/**
 * A form that shows all its errors once it is sent, puts the focus in the first invalid field, and
 * sends at most once at a time.
 */
export function useForm<Values extends object, T>(plan: FormPlan<Values, T>): Form<Values> {
  type Field = keyof Values & string;
  const [values, setValues] = useState(plan.initial);
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set());
  const [refused, setRefused] = useState<Errors<Field>>({});
  const [problem, setProblem] = useState<Problem>();
  const [sent, setSent] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failures, setFailures] = useState(0);
  const formRef = useRef<HTMLFormElement>(null);

  const [initial] = useState(plan.initial);
  const { offered, finish } = useDraft(plan.draft, values, plan.draft?.secretFields ?? [], {
    initial,
    restore: (kept) => setValues({ ...initial, ...kept }),
  });

  useEffect(() => {
    if (failures > 0) focusFirstInvalid(formRef.current);
  }, [failures]);

  const set = useCallback(<K extends keyof Values>(field: K, value: Values[K]) => {
    setValues((before) => ({ ...before, [field]: value }));
    setRefused((before) => {
      const { [field as unknown as Field]: _gone, ...rest } = before;
      return rest as Errors<Field>;
    });
  }, []);

  const leave = useCallback((field: Field, event?: FocusEvent) => {
    // An error that appears as a button is pressed would move the button from under the mouse.
    if (event?.relatedTarget instanceof HTMLButtonElement) return;
    setLeft((before) => new Set(before).add(field));
  }, []);

  const reveal = useCallback((fields: readonly Field[]) => {
    setLeft((before) => new Set([...before, ...fields]));
    setFailures((count) => count + 1);
  }, []);

  const checked = plan.check(values);

  const send = async (current: Values) => {
    if (saving) return;
    setSent(true);
    setProblem(undefined);
    if (Object.keys(plan.check(current)).length > 0) {
      setFailures((count) => count + 1);
      return;
    }
    setSaving(true);
    const result = await plan.submit(current);
    setSaving(false);
    if (result.ok) {
      finish();
      plan.done(result.value, current);
      return;
    }
    const { field, message } = result.problem;
    if (field !== undefined && field in values) {
      setRefused({ [field]: message } as Errors<Field>);
    } else {
      setProblem(result.problem);
    }
    setFailures((count) => count + 1);
  };

  return {
    values,
    errors: visibleErrors({ errors: checked, refused, left, sent }),
    problem,
    saving,
    draft: offered,
    formRef,
    set,
    leave,
    reveal,
    onSubmit: (event) => {
      event?.preventDefault();
      void send(values);
    },
    reset: () => {
      setValues(plan.initial);
      setLeft(new Set());
      setRefused({});
      setProblem(undefined);
      setSent(false);
    },
    submitWith: (changes) => {
      const next = { ...values, ...changes };
      setValues(next);
      void send(next);
    },
  };
}

function focusFirstInvalid(form: HTMLFormElement | null): void {
  const invalid = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (invalid === null || invalid === undefined) {
    form?.querySelector<HTMLElement>('[data-form-problem]')?.focus();
    return;
  }
  // A group of radio buttons is marked as a whole; the focus goes to one of them.
  const inner = invalid.matches('input, textarea, select, button')
    ? invalid
    : invalid.querySelector<HTMLElement>('input, textarea, select, button');
  (inner ?? invalid).focus();
  // With its message, which stands below it.
  invalid.closest(`.${fieldClassNames.root}`)?.scrollIntoView({ block: 'nearest' });
}
