import type { z } from 'zod';
import { GrafanaError } from './grafana-error';

/** An answer of the server; its redirects are dealt with before. */
export interface Answer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Whether a web page came where data should be: a sign-in page, or a proxy's error. */
export function isPage({ headers, text }: Answer): boolean {
  return /\btext\/html\b/i.test(headers['content-type'] ?? '') || /^\s*</.test(text);
}

export const SIGN_IN_PAGE =
  'A sign-in page is in the way: what answered is a web page and not Grafana’s data. Check the address; a proxy may ask for a sign-in of its own before Grafana.';

/**
 * The data of an answer that went well; fields that the schema does not know are left out. Throws
 * `GrafanaError` with a sentence that names what is wrong and holds nothing of the answer, which
 * may be a secret. `what` is what was asked for, as in "the list of API keys".
 */
export function readAnswer<T>(answer: Answer, schema: z.ZodType<T>, what: string): T {
  const { status } = answer;
  const fail = (code: string, message: string) =>
    new GrafanaError({ code, message }, { status, outcomeUnknown: true });
  if (isPage(answer)) throw fail('sign-in-page', `${SIGN_IN_PAGE} (${status})`);
  if (answer.text.trim() === '') {
    throw fail('answer-empty', `The server’s answer (${status}) for ${what} is empty. Try again.`);
  }
  let data: unknown;
  try {
    data = JSON.parse(answer.text);
  } catch {
    throw fail(
      'answer-not-json',
      `The server’s answer (${status}) for ${what} is cut off or is not what Grafana answers. Try again.`,
    );
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined ? '' : issue.path.map(String).join('.');
  throw fail(
    'answer-unexpected',
    `The server’s answer (${status}) for ${what} is not as described: ${
      where === '' ? 'it has another form' : `its field ${where} is missing or wrong`
    }. Its version of Grafana may be one that TokenTray does not know.`,
  );
}
