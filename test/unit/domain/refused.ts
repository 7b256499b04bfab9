import { expect } from 'vitest';

interface Outcome {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly problem?: { readonly code: string; readonly message: string; readonly field?: string };
}

/** The problem of a refusal; fails the test where the input was taken. */
export function problemOf(outcome: Outcome) {
  expect(outcome, `was taken: ${JSON.stringify(outcome.value)}`).toMatchObject({ ok: false });
  return outcome.problem!;
}

/** What was made of an input; fails the test where it was refused. */
export function takenValue<T>(outcome: { readonly ok: boolean; readonly value?: T }): T {
  expect(outcome).toMatchObject({ ok: true });
  return outcome.value as T;
}
