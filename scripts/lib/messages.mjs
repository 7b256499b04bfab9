/** A failure whose message is a sentence for the person at the terminal; no stack is printed. */
export class SetupError extends Error {}

/**
 * Prints a line for the person at the terminal. Always on standard error: standard output belongs
 * to the command that was asked for.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Prints a line of the result that was asked for, on standard output.
 * @param {string} line
 */
export function print(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a script's body and turns what it throws into a message and exit code 1.
 * @param {() => Promise<number | undefined>} body gives the exit code; nothing counts as 0
 */
export async function runScript(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (error instanceof SetupError) say(error.message);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
}
