import { performance } from 'node:perf_hooks';
import { foundRows } from '../src/shared/domain/search/match';
import { parseQuery } from '../src/shared/domain/search/parse';
import type { SearchSubject } from '../src/shared/domain/search/subject';
import { SearchTable } from '../src/shared/domain/search/table';
import { median } from './figures';

/** One row of the table; times are medians in milliseconds. */
export interface SearchFigures {
  readonly credentials: number;
  /** Making all of them ready, once. */
  readonly indexMs: number;
  /** A query of words over all of them. */
  readonly wordsMs: number;
  /** A query of terms over all of them. */
  readonly termsMs: number;
}

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 0, 1);
const ROUNDS = 21;
const WARM_UP_MS = 300;

/** Figures of the search over `count` subjects in memory. */
export function measureSearch(count: number): SearchFigures {
  const subjects = Array.from({ length: count }, (_, index) => subject(index));
  const table = tableOf(subjects);
  const query = (text: string) =>
    timed(() => {
      const found = foundRows(table, parseQuery(text), { nowMs: NOW_MS });
      return subjects.filter((_subject, row) => found[row] === 1).length;
    });
  return {
    credentials: count,
    indexMs: timed(() => tableOf(subjects).size),
    wordsMs: query('deploy contoso 7'),
    termsMs: query('kind:apim expires:<30d -tag:weekly env:prod'),
  };
}

function tableOf(subjects: readonly SearchSubject[]): SearchTable {
  const table = new SearchTable();
  for (const each of subjects) table.add(each);
  return table;
}

function subject(index: number): SearchSubject {
  return {
    name: `Deploy of team ${index}`,
    kinds: ['apim-token', 'API Management token'],
    services: [`Contoso ${index % 40}`, `contoso-${index % 40}.management.azure-api.net`],
    environment: index % 4 === 0 ? 'production' : 'test',
    tags: index % 3 === 0 ? ['weekly', 'ops'] : [],
    identifiers: ['integration'],
    notes: '',
    endsMs: NOW_MS + (index % 400) * DAY_MS,
    soonMs: NOW_MS + ((index % 400) - 7) * DAY_MS,
    flags: index % 97 === 0 ? ['favourite'] : [],
  };
}

function timed(work: () => number): number {
  const times: number[] = [];
  const begun = performance.now();
  // What is compiled in the first rounds would make the small sizes look slow, and growth small.
  while (performance.now() - begun < WARM_UP_MS) work();
  for (let round = 0; round < ROUNDS; round += 1) {
    const since = performance.now();
    if (work() < 0) throw new Error('Nothing was done.');
    times.push(performance.now() - since);
  }
  return median(times);
}
