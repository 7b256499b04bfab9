import { ProblemError } from '../../shared/domain/result';
import { UsageError } from '../exit-codes';

/** How a secret that was made elsewhere is described. */
export interface EntryFlags {
  readonly kind?: string;
  readonly source?: string;
  readonly expires?: string;
  readonly never?: true;
  readonly environment?: string;
  readonly tags?: string;
  readonly field?: readonly string[];
}

/** The fields of a kind as they were given: `--field service=GitHub`. Throws `UsageError`. */
export function fieldValues(fields: readonly string[] = []): Record<string, string> {
  const values: Record<string, string> = {};
  for (const field of fields) {
    const at = field.indexOf('=');
    if (at < 1) throw new UsageError('--field is given as NAME=VALUE, such as service=GitHub.');
    values[field.slice(0, at)] = field.slice(at + 1);
  }
  return values;
}

/** How the fields of the form are called here. */
const FLAGS: Readonly<Record<string, string>> = {
  environment: '--environment',
  expiry: '--expires or --never',
  sourceId: '--source',
  tags: '--tags',
};

/** Adds to the sentence of a form how its field is given here. */
export async function withFlagNames<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.field === undefined) throw error;
    const { field } = error.problem;
    const isOwn = ['name', 'secret'].includes(field);
    const flag = FLAGS[field] ?? (isOwn ? undefined : `--field ${field}=…`);
    if (flag === undefined) throw error;
    const message = `${error.problem.message} Here that is ${flag}.`;
    throw new ProblemError({ ...error.problem, message });
  }
}
