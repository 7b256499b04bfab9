import type { CredentialRow } from '../../main/services/credential-rows';
import { fromNow } from '../../shared/domain/reminders/when';
import { EXIT } from '../exit-codes';
import { jsonDocument, note, print, usesColour } from '../output';
import { moment, table } from '../table';
import { quickTexts } from '../texts/quick-texts';
import type { FilterFacts } from './filter-rows';
import { readList } from './list-document';
import { type ListEntry, listEntry } from './list-entry';
import { coloured } from './state-colour';

export interface ListFlags {
  readonly json?: true;
  readonly filter?: string;
  readonly archived?: true;
}

/** `list`: names and dates of all credentials, what ends first first. */
export async function list(flags: ListFlags): Promise<number> {
  const nowMs = Date.now();
  const { credentials, leadTimesSeconds } = await readList();
  const archived = flags.archived === true;
  const rows =
    flags.filter === undefined
      ? credentials.filter((row) => row.archived === archived)
      : await filtered(credentials, flags.filter, { leadTimesSeconds, nowMs, archived });
  const entries = rows.flatMap((row) => listEntry(row, nowMs) ?? []);
  if (flags.json === true) {
    await print(jsonDocument('list', { credentials: entries }));
    return EXIT.ok;
  }
  if (entries.length > 0) await print(listText(entries, nowMs));
  else note(credentials.length === 0 ? quickTexts().noneYet : quickTexts().noneLikeThat);
  return EXIT.ok;
}

async function filtered(rows: readonly CredentialRow[], query: string, facts: FilterFacts) {
  const { filterRows } = await import('./filter-rows');
  return filterRows(rows, query, facts);
}

function listText(entries: readonly ListEntry[], nowMs: number): string {
  const { listTable, states, noEnd } = quickTexts();
  const text = table(
    listTable,
    entries.map(({ name, kindTitle, service, environment, state, expiresAt }) => [
      name,
      kindTitle,
      service,
      environment,
      states[state],
      moment(expiresAt ?? undefined, noEnd),
      expiresAt === null ? '' : fromNow(Date.parse(expiresAt), nowMs),
    ]),
  );
  if (!usesColour()) return text;
  const [headings = '', ...rows] = text.split('\n');
  return [headings, ...rows.map((row, index) => coloured(row, entries[index]?.state))].join('\n');
}
