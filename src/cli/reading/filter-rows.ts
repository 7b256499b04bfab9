import type { CredentialRow } from '../../main/services/credential-rows';
import { credentialView } from '../../main/services/credential-views';
import { matcher } from '../../shared/domain/search/match';
import { parseQuery } from '../../shared/domain/search/parse';
import { asksFor } from '../../shared/domain/search/query';
import { searchEntry } from '../../shared/domain/search/subject';
import { searchSubject } from '../../shared/ipc/search-subject';
import { UsageError } from '../exit-codes';
import { warn } from '../output';

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
    else throw new UsageError(`--filter: ${message}`);
  }
  const matches = matcher(query, { nowMs });
  const both = asksFor(query, 'archived');
  return rows.filter((row) => {
    const view = credentialView(row, nowMs);
    if (view === undefined || (!both && row.archived !== archived)) return false;
    return matches(searchEntry(searchSubject(view, { leadTimesSeconds })));
  });
}
