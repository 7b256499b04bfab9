/** Writes the result to standard output, with a line break; rejects where nobody takes it. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Without a listener of its own the stream would end the program with a stack trace.
    process.stdout.once('error', reject);
    process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve()));
  });
}

/** Says what is wrong, on standard error. */
export function say(sentence: string): void {
  process.stderr.write(`tokentray: ${sentence}\n`);
}

/** Says what is possible but perhaps not wanted, on standard error. */
export function warn(sentence: string): void {
  process.stderr.write(`tokentray: warning: ${sentence}\n`);
}

/** Says how something was understood, on standard error. */
export function note(sentence: string): void {
  process.stderr.write(`tokentray: note: ${sentence}\n`);
}

/** The text with what a terminal would act on, or not show, as `\uXXXX`. */
export function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
