import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { credentialSchema, type Metadata, metadataSchema } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';
import { firstPlace } from './metadata-file';

/** From so many new records on, checking and writing them at once would be noticed. */
const MANY = 500;
const RECORDS_A_TURN = 50;
const records = z.array(credentialSchema);

/** Whether a change brings so many records that its text is made in turns. */
export function bringsMany(next: Metadata, before: Metadata): boolean {
  if (next.credentials.length < MANY) return false;
  const known = new Set(before.credentials);
  return next.credentials.filter((each) => !known.has(each)).length >= MANY;
}

/** What is written of it; throws `ProblemError` where it could not be read again. */
export function metadataText(next: Metadata): string {
  const checked = metadataSchema.safeParse(next);
  if (checked.success) return `${JSON.stringify(next, undefined, 1)}\n`;
  throw new ProblemError({
    code: 'metadata-misshapen',
    message: appTexts().metadataFile.wouldBeMisshapen(firstPlace(checked.error)),
  });
}

/** The same text, and between some records others have their turn. */
export async function metadataTextInTurns(next: Metadata): Promise<string> {
  const { credentials } = next;
  // The refusal names the place in the whole.
  const frame = metadataSchema.safeParse({ ...next, credentials: [] }).success
    ? metadataText({ ...next, credentials: [] })
    : metadataText(next);
  const parts: string[] = [];
  for (let at = 0; at < credentials.length; at += RECORDS_A_TURN) {
    const some = credentials.slice(at, at + RECORDS_A_TURN);
    if (!records.safeParse(some).success) return metadataText(next);
    const texts = some.map((each) => JSON.stringify(each, undefined, 1).replaceAll('\n', '\n  '));
    parts.push(texts.join(',\n  '));
    await turn();
  }
  if (parts.length === 0) return frame;
  const list = `\n "credentials": [\n  ${parts.join(',\n  ')}\n ]`;
  // Only the outermost names are indented by one.
  return frame.replace('\n "credentials": []', () => list);
}
