import { foundRows, type SearchClock } from '../../shared/domain/search/match';
import type { SearchQuery } from '../../shared/domain/search/query';
import { SearchTable } from '../../shared/domain/search/table';
import type { CredentialView } from '../../shared/ipc/api';
import { searchSubject } from '../../shared/ipc/search-subject';
import type { FirstTexts } from '../texts/en-first';
import { listWords } from './list-words';

/** What credentials are searched by, made once for each as long as it stays the same. */
export class SearchIndex {
  private table = new SearchTable();
  private rows = new WeakMap<CredentialView, number>();

  constructor(
    private readonly texts: FirstTexts,
    private readonly leadTimesSeconds: readonly number[],
  ) {}

  /** Makes these ready, where they are not yet. */
  add(credentials: readonly CredentialView[]): void {
    for (const credential of credentials) this.rowOf(credential);
  }

  /** Begins anew where most of it is of credentials that are no more; `count` are left. */
  prune(count: number): void {
    if (this.table.size <= 2 * count + 500) return;
    this.table = new SearchTable();
    this.rows = new WeakMap();
  }

  /** Those that the query finds, in their order. */
  found(
    credentials: readonly CredentialView[],
    query: SearchQuery,
    clock: SearchClock,
  ): readonly CredentialView[] {
    this.add(credentials);
    const found = foundRows(this.table, query, clock);
    return credentials.filter((each) => found[this.rowOf(each)] === 1);
  }

  private rowOf(credential: CredentialView): number {
    const before = this.rows.get(credential);
    if (before !== undefined) return before;
    const { texts, leadTimesSeconds } = this;
    const words = listWords(credential, texts);
    const row = this.table.add(searchSubject(credential, { leadTimesSeconds }, words));
    this.rows.set(credential, row);
    return row;
  }
}
