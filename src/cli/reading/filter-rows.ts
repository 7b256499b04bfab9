import type { CredentialRow } from '../../main/services/credential-rows';
import { credentialView } from '../../main/services/credential-views';
import { foundRows } from '../../shared/domain/search/match';
import { parseQuery } from '../../shared/domain/search/parse';
import { asksFor } from '../../shared/domain/search/query';
import { SearchTable } from '../../shared/domain/search/table';
import { searchSubject } from '../../shared/ipc/search-subject';
import { UsageError } from '../exit-codes';
import { warn } from '../output';
import { cliTexts } from '../texts/cli-texts';

export interface FilterFacts {
  /** The settings' lead times. */
  readonly leadTimesSeconds: readonly number[];
  readonly nowMs: number;
  /** Those in the archive instead of the others. */
  readonly archived: boolean;
}

/** Those that the window's search box would find. Throws `UsageError` for what has no meaning. */
export function filterRows(
  rows: readonly CredentialRow[],
  text: string,
  { leadTimesSeconds, nowMs, archived }: FilterFacts,
): readonly CredentialRow[] {
  const query = parseQuery(text);
  for (const { code, message } of query.problems) {
    // Looked for as text: it may be a name with a colon in it.
    if (code === 'unknown-term') warn(message);
    else throw new UsageError(cliTexts().reading.filter(message));
  }
  const both = asksFor(query, 'archived');
  const table = new SearchTable();
  const asked = rows.filter((row) => {
    const view = credentialView(row, nowMs);
    if (view === undefined || (!both && row.archived !== archived)) return false;
    table.add(searchSubject(view, { leadTimesSeconds }));
    return true;
  });
  const found = foundRows(table, query, { nowMs });
  return asked.filter((_row, index) => found[index] === 1);
}
