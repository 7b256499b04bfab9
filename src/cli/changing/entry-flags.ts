import { ProblemError } from '../../shared/domain/result';
import { UsageError } from '../exit-codes';
import { cliTexts } from '../texts/cli-texts';

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
    if (at < 1) throw new UsageError(cliTexts().changing.fieldForm);
    values[field.slice(0, at)] = field.slice(at + 1);
  }
  return values;
}

/** Adds to the sentence of a form how its field is given here. */
export async function withFlagNames<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.field === undefined) throw error;
    const { field } = error.problem;
    const flag = flagOf(field);
    if (flag === undefined) throw error;
    const message = cliTexts().changing.hereFlag(error.problem.message, flag);
    throw new ProblemError({ ...error.problem, message });
  }
}

/** How a field of the form is called here; `undefined`: its own sentence tells. */
function flagOf(field: string): string | undefined {
  if (field === 'name' || field === 'secret') return undefined;
  if (field === 'expiry') return cliTexts().changing.expiryFlags;
  return FLAGS[field] ?? `--field ${field}=…`;
}

const FLAGS: Readonly<Record<string, string>> = {
  environment: '--environment',
  sourceId: '--source',
  tags: '--tags',
};
