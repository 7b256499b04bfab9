import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEARCH_FLAGS } from '../../../src/shared/domain/search/flags';
import { foundRows } from '../../../src/shared/domain/search/match';
import { parseQuery } from '../../../src/shared/domain/search/parse';
import { joinedLines, type SearchSubject } from '../../../src/shared/domain/search/subject';
import { SearchTable } from '../../../src/shared/domain/search/table';
import { isMeant } from './plain-definition';
import { CLOCK, DAY, NOW, subject } from './subjects';

// Few words, so that they meet: at edges, in each other, across lines, with and without accents.
const word = fc.constantFrom(
  ...[
    'a',
    'ab',
    'b',
    'ops',
    'Ops 2',
    'team 1',
    'team 11',
    'Über',
    'uber',
    '-x',
    '7',
    '本番',
    '😀a',
  ],
  ...['\u0301', 'a\nb', 'a "b"', 'x-ops', 'x.a', 'ﬁ', 'ǅ', 'İ', 'a\u00a0b', ''],
);
const text = fc.oneof(
  word,
  fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
);
const texts = fc.array(text, { maxLength: 3 });
const moment = fc.oneof(
  fc.integer({ min: NOW - 40 * DAY, max: NOW + 40 * DAY }),
  fc.constantFrom(NOW, NOW - 1, NOW + 7 * DAY, NOW + 7 * DAY - 1, Date.UTC(2026, 5, 10)),
);
const flag = fc.constantFrom(
  ...(['favourite', 'archived', 'missing', 'auto', 'old-key', 'production'] as const),
);
const anySubject: fc.Arbitrary<SearchSubject> = fc
  .record({
    name: text,
    kinds: texts,
    services: texts,
    environment: text,
    tags: texts,
    identifiers: texts,
    notes: text,
    words: texts,
    endsMs: fc.option(moment, { nil: undefined }),
    soonMs: fc.option(moment, { nil: undefined }),
    flags: fc.uniqueArray(flag),
  })
  .map(({ endsMs, soonMs, ...rest }) => ({
    ...rest,
    ...(endsMs === undefined ? {} : { endsMs }),
    ...(soonMs === undefined ? {} : { soonMs }),
  }));

const field = fc.constantFrom('name', 'kind', 'service', 'env', 'tag', 'id', 'note');
const value = fc.oneof(
  word.map((each) => each.replace(/["\s]/gu, '')),
  word.map((each) => `"${each.replace(/"/gu, '')}"`),
);
const values = fc.array(value, { minLength: 1, maxLength: 2 }).map((each) => each.join(','));
const condition = fc.oneof(
  value,
  fc.tuple(field, values).map(([key, wanted]) => `${key}:${wanted}`),
  fc.constantFrom(
    'expires:<7d',
    'expires:>=7d',
    'expires:-30d',
    'expires:never,today',
    'expires:2026',
  ),
  fc.constantFrom(...Object.keys(SEARCH_FLAGS).map((each) => `is:${each}`), 'is:soon,favourite'),
);
const query = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom('', '-'), condition), { maxLength: 4 })
    .map((all) => all.map((pair) => pair.join('')).join(' ')),
  fc.string({ maxLength: 20, unit: 'grapheme' }),
);

describe('a table that is searched', () => {
  it('finds exactly what the plain definition of a query finds, also while it grows', () => {
    fc.assert(
      fc.property(
        fc.array(anySubject, { maxLength: 12 }),
        query,
        fc.nat({ max: 12 }),
        (all, typed, half) => {
          const parsed = parseQuery(typed);
          const table = new SearchTable();
          for (const part of [all.slice(0, half), all.slice(half)]) {
            for (const each of part) table.add(each);
            const found = [...foundRows(table, parsed, CLOCK)];
            const meant = all
              .slice(0, table.size)
              .map((each) => (isMeant(each, parsed, CLOCK) ? 1 : 0));
            expect([typed, found]).toEqual([typed, meant]);
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('keeps thousands apart, and gives each its name', () => {
    const all = Array.from({ length: 5_000 }, (_, row) =>
      subject({ name: `Name ${row}`, tags: [`t${row % 7}`, `u${row}`], notes: '' }),
    );
    const table = new SearchTable();
    all.forEach((each, row) => {
      expect(table.add(each)).toBe(row);
      // Looked at now and then, as while somebody types and the list is still being read.
      if (row % 777 === 0)
        expect(foundRows(table, parseQuery(`"name ${row}"`), CLOCK)[row]).toBe(1);
    });
    for (const typed of [
      'name:"name 4999"',
      'tag:u2047,u2048,u2049',
      'name 40',
      'tag:t3 -tag:u3',
    ]) {
      const parsed = parseQuery(typed);
      const found = [...foundRows(table, parsed, CLOCK)];
      expect(found).toEqual(all.map((each) => (isMeant(each, parsed, CLOCK) ? 1 : 0)));
      expect(found).toContain(1);
    }
    for (const row of [0, 2_047, 2_048, 4_095, 4_096, 4_999]) {
      expect(table.nameAt(row)).toBe(`name ${row}`);
      expect(joinedLines([all[row]?.name ?? ''])).toBe(table.nameAt(row));
    }
  });

  it('finds nothing in nothing', () => {
    expect(foundRows(new SearchTable(), parseQuery('a is:fine'), CLOCK)).toHaveLength(0);
  });
});
