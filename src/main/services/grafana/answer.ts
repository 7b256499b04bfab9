import type { z } from 'zod';
import { appTexts } from '../../texts/app-texts';
import type { Asked } from '../../texts/en/grafana-calls';
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

/**
 * The data of an answer that went well; fields that the schema does not know are left out. Throws
 * `GrafanaError` with a sentence that names what is wrong and holds nothing of the answer, which
 * may be a secret.
 */
export function readAnswer<T>(answer: Answer, schema: z.ZodType<T>, what: Asked): T {
  const { grafanaCalls } = appTexts();
  const { status } = answer;
  const fail = (code: string, message: string) =>
    new GrafanaError({ code, message }, { status, outcomeUnknown: true });
  if (isPage(answer)) throw fail('sign-in-page', `${grafanaCalls.signInPage} (${status})`);
  if (answer.text.trim() === '') {
    throw fail('answer-empty', grafanaCalls.answerEmpty(what, status));
  }
  let data: unknown;
  try {
    data = JSON.parse(answer.text);
  } catch {
    throw fail('answer-not-json', grafanaCalls.answerNotJson(what, status));
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined ? '' : issue.path.map(String).join('.');
  const field = where === '' ? undefined : where;
  throw fail('answer-unexpected', grafanaCalls.answerUnexpected(what, status, field));
}
