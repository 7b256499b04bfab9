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
