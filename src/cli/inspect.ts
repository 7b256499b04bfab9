import { secondsUntil } from '../shared/domain/exact-instant';
import { type Inspection, inspectToken } from '../shared/domain/inspect';
import { formatDuration } from '../shared/domain/time-to-live';
import { EXIT } from './exit-codes';
import { print, printable, say } from './output';
import { readSecret } from './secret-input';

const LONGEST_BYTES = 16 * 1024 * 1024;

/** `inspect`: tells what the token on standard input is; gives the exit code. Never prints it. */
export async function inspect(flags: { readonly json?: true }): Promise<number> {
  const text = await readSecret({ what: 'the token', longestBytes: LONGEST_BYTES });
  const nowMs = Date.now();
  const found = inspectToken(text, nowMs);
  if (flags.json === true) await print(asJson(found, nowMs));
  if (found.kind === 'unknown') {
    say(
      text.trim() === ''
        ? 'Standard input is empty: give a token.'
        : 'This is not a token that TokenTray knows. Give one whole token, alone or as an Authorization header.',
    );
    return EXIT.failure;
  }
  if (flags.json !== true) await print(inWords(found, nowMs));
  return EXIT.ok;
}

function asJson(found: Inspection, nowMs: number): string {
  const { expiresAt } = found;
  const secondsLeft =
    expiresAt === undefined ? undefined : Math.floor(secondsUntil(expiresAt, nowMs));
  return printable(JSON.stringify({ ...found, secondsLeft }));
}

function inWords(found: Inspection, nowMs: number): string {
  const lines = [found.title, `Identifier: ${printable(found.identifier ?? 'none')}`];
  if (found.expiresAt !== undefined) {
    const span = formatDuration(secondsUntil(found.expiresAt, nowMs));
    lines.push(
      `Expires: ${found.expiresAt} (${found.expired === true ? `expired ${span} ago` : `in ${span}`})`,
    );
  }
  return [...lines, ...found.remarks.map((remark) => `Remark: ${remark}`)].join('\n');
}
