import { foundRows, type SearchClock } from '../../../src/shared/domain/search/match';
import { parseQuery } from '../../../src/shared/domain/search/parse';
import type { SearchSubject } from '../../../src/shared/domain/search/subject';
import { SearchTable } from '../../../src/shared/domain/search/table';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Wednesday. */
export const NOW = Date.UTC(2026, 5, 10, 12);

/** In UTC, wherever the test runs. */
export const CLOCK: Required<SearchClock> = {
  nowMs: NOW,
  dayStart: (year, month, day) => Date.UTC(year, month - 1, day),
  today: { year: 2026, month: 6, day: 10 },
};

export function subject(change: Partial<SearchSubject> = {}): SearchSubject {
  return {
    name: 'Nightly deploy',
    kinds: ['apim-token', 'API Management token'],
    services: ['Contoso', 'contoso.management.azure-api.net'],
    environment: 'production',
    tags: ['ops', 'team 1'],
    identifiers: ['integration'],
    notes: 'Ask the harbour master',
    endsMs: NOW + 5 * DAY,
    soonMs: NOW - 2 * DAY,
    flags: ['favourite', 'production'],
    ...change,
  };
}

/** Whether a query finds a subject. */
export function finds(query: string, change: Partial<SearchSubject> = {}): boolean {
  return isFound(query, subject(change));
}

/** Whether a query finds what stands alone in a table. */
export function isFound(query: string, wanted: SearchSubject, clock: SearchClock = CLOCK): boolean {
  const table = new SearchTable();
  table.add(wanted);
  return foundRows(table, parseQuery(query), clock)[0] === 1;
}

/** The sentences that stand beside the box. */
export function problemsOf(query: string): readonly string[] {
  return parseQuery(query).problems.map(({ message }) => message);
}
