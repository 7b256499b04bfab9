import { createInterface } from 'node:readline/promises';
import { Interrupted, UsageError } from './exit-codes';
import { cliTexts } from './texts/cli-texts';

/**
 * Whether the user says yes on the terminal; anything but `y` or `yes` is no. Without a terminal
 * throws `UsageError` that names the flag which says yes beforehand.
 */
export async function confirm(question: string, flag: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new UsageError(cliTexts().locking.noTerminal(question, flag));
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      terminal.once('SIGINT', () => reject(new Interrupted()));
      terminal.once('close', () => resolve(''));
      terminal.question(`${cliTexts().locking.question(question)} `).then(resolve, reject);
    });
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
