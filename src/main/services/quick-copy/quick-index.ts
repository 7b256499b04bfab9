import type { Metadata } from '../../../shared/domain/model';
import { quickRank } from '../../../shared/domain/quick-copy/rank';
import { foundRows } from '../../../shared/domain/search/match';
import { parseQuery } from '../../../shared/domain/search/parse';
import type { SearchQuery } from '../../../shared/domain/search/query';
import { rankOf } from '../../../shared/domain/search/rank';
import type { SearchSubject } from '../../../shared/domain/search/subject';
import { SearchTable } from '../../../shared/domain/search/table';
import { searchSubject } from '../../../shared/ipc/search-subject';
import { type CredentialRow, credentialRows } from '../credential-rows';
import { credentialView } from '../credential-views';

type Leads = readonly number[];

export interface QuickFound {
  /** The best first. */
  readonly rows: readonly CredentialRow[];
  readonly total: number;
  /** How many there are to be found. */
  readonly searched: number;
}

/** The list made ready for searching, kept only as long as somebody searches. */
export class QuickIndex {
  private rows: readonly CredentialRow[] = [];
  /** Of the first rows; the others are still to be added. */
  private table = new SearchTable();
  private isPreparing = false;
  private of: { readonly all: readonly CredentialRow[]; readonly leads: Leads } | undefined;

  /** Everything that may be found; `leads` are the settings' lead times in seconds. */
  take(document: Metadata, leads: Leads): void {
    // The same list for the same document and lead times.
    const all = credentialRows(document, leads);
    if (this.of?.all === all) return;
    this.of = { all, leads };
    this.rows = all.filter((row) => !row.archived);
    this.table = new SearchTable();
  }

  /**
   * Makes the list ready in small pieces, so that neither the first letter waits for 10,000
   * credentials nor anything else for them.
   */
  prepare(nowMs: number): void {
    const { of } = this;
    if (this.isPreparing || of === undefined || this.table.size >= this.rows.length) return;
    this.isPreparing = true;
    setImmediate(() => {
      this.isPreparing = false;
      if (this.of !== of) return;
      this.makeReady(this.table.size + PIECE, nowMs);
      this.prepare(nowMs);
    });
  }

  forget(): void {
    this.of = undefined;
    this.rows = [];
    this.table = new SearchTable();
  }

  /** What matches; `lately` tells which were copied last, 0 being the last. */
  find(text: string, nowMs: number, lately: ReadonlyMap<string, number>, most: number): QuickFound {
    const query = parseQuery(text);
    const matches = this.matches(query, nowMs);
    const ranked = matches.map((index) => {
      const row = this.rows[index] as CredentialRow;
      const { id, favourite, secretId } = row.credential;
      const rank = quickRank({
        fit: rankOf(this.table.nameAt(index), query),
        favourite,
        heldHere: secretId !== undefined,
        copiedBefore: lately.get(id),
      });
      return { row, rank, index };
    });
    // Of equal ones what ends first comes first, as in the rows.
    ranked.sort((one, other) => one.rank - other.rank || one.index - other.index);
    const rows = ranked.slice(0, most).map(({ row }) => row);
    return { rows, total: matches.length, searched: this.rows.length };
  }

  private matches(query: SearchQuery, nowMs: number): number[] {
    const all = [...this.rows.keys()];
    if (query.conditions.length === 0) return all;
    this.makeReady(this.rows.length, nowMs);
    const found = foundRows(this.table, query, { nowMs });
    return all.filter((index) => found[index] === 1);
  }

  private makeReady(upTo: number, nowMs: number): void {
    const settings = { leadTimesSeconds: this.of?.leads ?? [] };
    for (const row of this.rows.slice(this.table.size, upTo)) {
      const view = credentialView(row, nowMs);
      this.table.add(view === undefined ? NOTHING : searchSubject(view, settings));
    }
  }
}

/** Takes some ten milliseconds. */
const PIECE = 200;

const NOTHING: SearchSubject = {
  name: '',
  kinds: [],
  services: [],
  environment: '',
  tags: [],
  identifiers: [],
  notes: '',
  flags: [],
};
