import { UsageError } from './exit-codes';
import { cliTexts } from './texts/cli-texts';

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;

/**
 * The name of an environment variable as it was given with `flag`. Throws `UsageError`, which does
 * not repeat what was typed: it may be the secret itself.
 */
export function variableName(typed: string, flag: string): string {
  if (VARIABLE.test(typed)) return typed;
  throw new UsageError(cliTexts().handingOut.variableForm(flag));
}
