import { expect } from 'vitest';
import { GrafanaError } from '../../../src/main/services/grafana/grafana-error';

/** Passwords and keys that no sentence may hold. */
const SECRETS = ['correct horse', 'wrong horse'];

/** The problem of a call that throws, or of a create that was refused. */
export async function problemOf(
  call: Promise<unknown>,
): Promise<{ code: string; message: string }> {
  const outcome = await call.catch((error: unknown) => error);
  const problem =
    outcome instanceof GrafanaError
      ? outcome.problem
      : (outcome as { problem?: { code: string; message: string } }).problem;
  if (problem === undefined) throw new Error(`No problem: ${JSON.stringify(outcome)}`);
  expect(problem.message).toMatch(/^\p{Lu}|^127\.0\.0\.1/u);
  for (const secret of SECRETS) expect(problem.message).not.toContain(secret);
  return problem;
}
