import { join } from 'node:path';
import { COMMAND_LINE_SWITCHES } from '../main/platform/command-line';

/** How this very program is started again with these arguments, from source or from the package. */
export function ownCommand(args: readonly string[]): readonly [string, readonly string[]] {
  const { execPath, versions } = process;
  return versions.electron === undefined
    ? [execPath, [join(import.meta.dirname, 'tokentray.js'), ...args]]
    : [execPath, [...COMMAND_LINE_SWITCHES, ...args]];
}
