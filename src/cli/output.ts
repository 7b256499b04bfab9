import type { ProblemKind } from './problem-kinds';
import { quickTexts } from './texts/quick-texts';

/** How the command line speaks in this run; set once, before a command runs. */
const manner = { quiet: false, json: false };

/** `quiet`: no notes and warnings. `json`: errors are JSON too. */
export function setManner(wanted: { readonly quiet: boolean; readonly json: boolean }): void {
  Object.assign(manner, wanted);
}

/** Of the documents that `--json` prints; raised where a field changes its meaning or goes. */
export const JSON_VERSION = 1;

/** Writes the result to standard output, with a line break; rejects where nobody takes it. */
export function print(text: string): Promise<void> {
  return write(`${text}\n`);
}

/** Writes the result as it is. */
export function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Without a listener of its own the stream would end the program with a stack trace.
    process.stdout.once('error', reject);
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Says what is wrong, on standard error. */
export function say(sentence: string): void {
  process.stderr.write(`tokentray: ${sentence}\n`);
}

/** Says what ends the command, on standard error: as a sentence, or with `--json` as a document. */
export function sayError(kind: ProblemKind, code: string, message: string): void {
  if (manner.json) process.stderr.write(`${jsonDocument('error', { kind, code, message })}\n`);
  else say(message);
}

/** Says what is possible but perhaps not wanted, on standard error. */
export function warn(sentence: string): void {
  if (!manner.quiet) process.stderr.write(`tokentray: ${quickTexts().warning(sentence)}\n`);
}

/** Says how something was understood, on standard error. */
export function note(sentence: string): void {
  if (!manner.quiet) process.stderr.write(`tokentray: ${quickTexts().note(sentence)}\n`);
}

/** A document that `--json` prints: see `tokentray schema`. */
export function jsonDocument(command: string, fields: object): string {
  return printable(JSON.stringify({ schemaVersion: JSON_VERSION, command, ...fields }));
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

/** Whether a terminal shows what is printed, and its user wants colours: https://no-color.org */
export function usesColour(env: NodeJS.ProcessEnv = process.env): boolean {
  const { NO_COLOR: refused, TERM: terminal } = env;
  return process.stdout.isTTY === true && (refused ?? '') === '' && terminal !== 'dumb';
}
