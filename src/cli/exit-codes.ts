/** What the command line ends with; documented for scripts. */
export const EXIT = { ok: 0, failure: 1, usage: 2, locked: 3, interrupted: 130 } as const;

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
