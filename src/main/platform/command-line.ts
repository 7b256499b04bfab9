/** In front of the words of a command, which Chromium must not read. */
const MARK = ['--cli', '--'] as const;
/** What our own launcher says to Chromium: no display and no further process is needed. */
const SWITCHES = ['--ozone-platform=headless', '--no-sandbox', '--no-zygote', '--log-level=3'];

/** With which the app's program is the command line; nothing else may stand in front. */
export const COMMAND_LINE_SWITCHES: readonly string[] = [...SWITCHES, ...MARK];

/**
 * The words of a command where the app's program was started as the command line, by the launcher
 * that the packages bring: `undefined` for any other start. Links and later starts cannot ask for it.
 */
export function commandLineArguments(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.indexOf(MARK[0]);
  if (at < 1 || argv[at + 1] !== MARK[1]) return undefined;
  return argv.slice(1, at).every((arg) => SWITCHES.includes(arg)) ? argv.slice(at + 2) : undefined;
}
