import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTER_QUERIES } from '../../../src/renderer/overview/counters';
import { daysQuery } from '../../../src/renderer/overview/days-query';
import { type CounterId, overviewOf, windowOf } from '../../../src/shared/domain/overview';
import { parseQuery } from '../../../src/shared/domain/search/parse';
import { isFound, subject } from '../search/subjects';

const NOW = Date.UTC(2030, 0, 15, 12);
const DAY = 86_400_000;

/** How many of these ends (`undefined`: none) the list shows for a query. */
function found(query: string, ends: readonly (number | undefined)[]): number {
  const { problems } = parseQuery(query);
  expect(problems).toEqual([]);
  const { endsMs: _endsMs, ...timeless } = subject();
  return ends.filter((endsMs) =>
    isFound(query, endsMs === undefined ? timeless : { ...timeless, endsMs }, { nowMs: NOW }),
  ).length;
}

// What ends at this very millisecond has ended, and the search's next seven days begin with it.
const fromNow = fc.oneof(
  fc.integer({ min: -400 * DAY, max: 800 * DAY }).filter((ms) => ms !== 0),
  fc.constantFrom(-1, 1, 7 * DAY - 1, 7 * DAY, 7 * DAY + 1, 30 * DAY - 1, 30 * DAY, 30 * DAY + 1),
);

describe('what the overview asks the list for', () => {
  test('is what each counter has counted', () => {
    fc.assert(
      fc.property(fc.array(fromNow), fc.nat({ max: 5 }), (offsets, endless) => {
        const ends = offsets.map((ms) => NOW + ms).sort((a, b) => a - b);
        const items = ends.map((endsMs) => ({ endsMs, production: true }));
        const { counts } = overviewOf(items, ends.length + endless, windowOf(90, NOW));
        const all = [...ends, ...Array<undefined>(endless).fill(undefined)];
        for (const [id, query] of Object.entries(COUNTER_QUERIES)) {
          expect([id, found(query, all)]).toEqual([id, counts[id as CounterId]]);
        }
      }),
    );
  });

  test('finds all that a cluster holds', () => {
    fc.assert(
      fc.property(fc.array(fromNow, { minLength: 1 }), (offsets) => {
        const ends = offsets.map((ms) => NOW + ms).sort((a, b) => a - b);
        const query = daysQuery(ends[0] ?? 0, ends.at(-1) ?? 0);
        expect(found(query, ends)).toBe(ends.length);
      }),
    );
  });
});
