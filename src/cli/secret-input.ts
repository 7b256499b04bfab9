import { ProblemError } from '../shared/domain/result';
import { Interrupted } from './exit-codes';
import { cliTexts } from './texts/cli-texts';
import type { Wanted } from './texts/en/secret-input';

/** What is read, for the prompt and the sentences. */
export interface SecretRequest {
  readonly what: Wanted;
  readonly longestBytes: number;
}

/**
 * All of standard input as text, without a byte-order mark. From a terminal it is one line, asked
 * for on standard error and not shown while it is typed. Throws `ProblemError` for what is too
 * long or no UTF-8, `Interrupted` on Ctrl-C.
 */
export function readSecret(request: SecretRequest): Promise<string> {
  return process.stdin.isTTY
    ? readHidden(`${cliTexts().secretInput.paste(request.what)} `)
    : readAll(request);
}

async function readAll(request: SecretRequest): Promise<string> {
  const bytes = await readBytes(request);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ProblemError({
      code: 'stdin-not-text',
      message: cliTexts().secretInput.notText(request.what),
    });
  }
}

async function readBytes({ what, longestBytes }: SecretRequest): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > longestBytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : undefined;
    throw new ProblemError({
      code: 'stdin-unreadable',
      message: cliTexts().secretInput.unreadable(what, reason),
    });
  }
  if (length <= longestBytes) return Buffer.concat(chunks);
  throw new ProblemError({
    code: 'stdin-too-long',
    message: cliTexts().secretInput.tooLong(what, longestBytes / 1024),
  });
}

/** One line from the terminal, not shown while it is typed; rejects with `Interrupted` on Ctrl-C. */
export function readHidden(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  // Before the prompt: whoever sees it may paste at once.
  stdin.setRawMode(true);
  stderr.write(prompt);
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const end = () => {
      stdin.off('data', take);
      stdin.off('end', finish);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
    };
    const finish = () => {
      end();
      resolve(typed.join(''));
    };
    const take = (chunk: string) => {
      for (const character of chunk) {
        if (character === '\u0003') {
          end();
          reject(new Interrupted());
          return;
        }
        if (character === '\r' || character === '\n' || character === '\u0004') {
          finish();
          return;
        }
        if (character === '\u007f' || character === '\b') typed = typed.slice(0, -1);
        else typed.push(character);
      }
    };
    stdin.setEncoding('utf8');
    stdin.on('data', take);
    stdin.on('end', finish);
    // Paused after the line before, it would not begin again by itself.
    stdin.resume();
  });
}
