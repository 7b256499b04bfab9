/** What the command line ends with; documented for scripts in `docs/cli.md`. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  /** `status`: something ends within the time. */
  endsSoon: 3,
  /** `status`: something has ended. */
  ended: 4,
  locked: 5,
  notFound: 6,
  keychain: 7,
  files: 8,
  server: 9,
  /** `run`: TokenTray itself refused; then as `env` has it: cannot be run, was not found. */
  runRefused: 125,
  notRunnable: 126,
  noProgram: 127,
  interrupted: 130,
} as const;

/** The command was put wrongly: ends with {@link EXIT.usage}. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The app is locked: ends with {@link EXIT.locked}. */
export class Locked extends Error {
  override readonly name = 'Locked';
}

/** The user pressed Ctrl-C at a prompt. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
