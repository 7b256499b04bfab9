import { join } from 'node:path';

/** Tells the app's own program to be the command line: see decision 80. */
export const CLI_SWITCH = '--cli';

/** How this very program is started again with these arguments, from source or from the package. */
export function ownCommand(args: readonly string[]): readonly [string, readonly string[]] {
  const { execPath, versions, argv } = process;
  if (versions.electron === undefined) {
    return [execPath, [join(import.meta.dirname, 'tokentray.js'), ...args]];
  }
  const switches = argv.slice(1, argv.indexOf(CLI_SWITCH));
  return [execPath, [...switches, CLI_SWITCH, ...args]];
}
