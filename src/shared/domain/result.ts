/** What went wrong, as a sentence a person can act on. Never holds a secret. */
export interface Problem {
  /** Stable and kebab-case, for programs and tests. */
  readonly code: string;
  /** One or two sentences: what is wrong, where, and what to do. */
  readonly message: string;
  /** The form field it belongs to, where there is one. */
  readonly field?: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A good result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal with its sentence. */
export function refuse(code: string, message: string, field?: string): Result<never> {
  return { ok: false, problem: field === undefined ? { code, message } : { code, message, field } };
}

/** Carries a {@link Problem} through code that throws. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** The value of a good result; throws {@link ProblemError} for a refusal. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problem);
}
