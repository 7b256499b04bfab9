import { ProblemError } from '../../shared/domain/result';
import { shellQuoted } from '../../shared/domain/shell-quoted';
import { cliTexts } from '../texts/cli-texts';

/** Who reads the line that `get --env` prints. */
export const SHELLS = ['posix', 'fish', 'powershell', 'dotenv'] as const;
export type Shell = (typeof SHELLS)[number];

const LINES: Readonly<Record<Shell, (name: string, value: string) => string>> = {
  posix: (name, value) => `export ${name}=${shellQuoted(value)}`,
  // In fish's single quotes \\ and \' stand for themselves.
  fish: (name, value) => `set -gx ${name} '${value.replace(/[\\']/g, '\\$&')}'`,
  // PowerShell takes typographic quotes for plain ones, and each of them doubled for itself.
  powershell: (name, value) => `$env:${name} = '${value.replace(/['‘’‚‛]/g, '$&$&')}'`,
  dotenv: (name, value) => `${name}=${dotenvQuoted(value)}`,
};

/** A line that sets the variable, with the value quoted for that reader. Throws `ProblemError`. */
export function variableLine(shell: Shell, name: string, value: string): string {
  return LINES[shell](name, value);
}

/**
 * Between quotes that the value does not hold itself: readers of such files agree on nothing else.
 * Between double quotes some of them act on `$` and a backslash.
 */
function dotenvQuoted(value: string): string {
  // A carriage return becomes a line feed, whatever the quotes.
  if (!value.includes('\r')) {
    const isPlain = !/[\\$\n]/.test(value);
    if (!value.includes("'")) return `'${value}'`;
    if (!value.includes('"') && isPlain) return `"${value}"`;
    if (!value.includes('`') && isPlain) return `\`${value}\``;
  }
  throw new ProblemError({
    code: 'not-for-dotenv',
    message: cliTexts().handingOut.notForDotenv,
  });
}
