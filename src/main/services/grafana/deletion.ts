import { readAnswer } from './answer';
import { messageSchema } from './answer-schemas';
import type { Call, GrafanaTransport } from './transport';

export type Deletion = 'deleted' | 'already-gone';

/** Sends a deletion; what counts is the status and not what the body says. */
export async function deleted(transport: GrafanaTransport, call: Call): Promise<Deletion> {
  const answer = await transport.call(call);
  if (answer.status === 404) {
    const refusal = transport.refusal(answer, call);
    if (refusal.problem.code === 'not-found') return 'already-gone';
    throw refusal;
  }
  if (answer.status < 200 || answer.status > 299) throw transport.refusal(answer, call);
  // A sign-in page answers 200 as well.
  readAnswer(answer, messageSchema, call.what);
  return 'deleted';
}
