import type { Result } from '../../shared/domain/result';

/** A sentence for each field that cannot be right. */
export type Errors<Field extends string> = { readonly [field in Field]?: string };

/** Collects the refusals of several checks, each under its field. */
export function errorsOf<Field extends string>(
  checks: {
    readonly [field in Field]?: Result<unknown> | undefined;
  },
): Errors<Field> {
  const errors: { [field in Field]?: string } = {};
  for (const field of Object.keys(checks) as Field[]) {
    const check = checks[field];
    if (check !== undefined && !check.ok) errors[field] = check.problem.message;
  }
  return errors;
}

/**
 * Which errors to show: a field the user has left, every field once the form was sent, and what the
 * app refused until that field is changed.
 */
export function visibleErrors<Field extends string>(facts: {
  readonly errors: Errors<Field>;
  readonly refused: Errors<Field>;
  readonly left: ReadonlySet<Field>;
  readonly sent: boolean;
}): Errors<Field> {
  const visible: { [field in Field]?: string } = { ...facts.refused };
  for (const field of Object.keys(facts.errors) as Field[]) {
    if (facts.sent || facts.left.has(field)) visible[field] = facts.errors[field];
  }
  return visible;
}
