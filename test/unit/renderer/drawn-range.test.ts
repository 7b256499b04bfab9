import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OVERSCAN, widened } from '../../../src/renderer/lists/drawn-range';

const NOTHING = { first: 0, end: 0 };

it.each([
  // [drawn, in sight, beyond the edges, to draw]
  [NOTHING, { first: 0, end: 10 }, 0, { first: 0, end: 10 }],
  [NOTHING, { first: 0, end: 10 }, 6, { first: 0, end: 16 }],
  [{ first: 0, end: 16 }, { first: 2, end: 12 }, 0, { first: 0, end: 16 }],
  [{ first: 0, end: 16 }, { first: 9, end: 19 }, 0, { first: 3, end: 19 }],
  [{ first: 3, end: 19 }, { first: 9, end: 19 }, 6, { first: 3, end: 25 }],
  // A jump.
  [{ first: 3, end: 25 }, { first: 500, end: 510 }, 0, { first: 500, end: 510 }],
  [{ first: 500, end: 510 }, { first: 0, end: 10 }, 6, { first: 0, end: 16 }],
])('%j, seen %j, %i more: %j', (drawn, seen, overscan, expected) => {
  expect(widened(drawn, seen, overscan)).toEqual(expected);
});

it('what is seen is always drawn, and little more', () => {
  const range = fc
    .tuple(fc.nat(10_000), fc.nat(60))
    .map(([first, length]) => ({ first, end: first + length }));
  fc.assert(
    fc.property(range, range, fc.constantFrom(0, OVERSCAN), (drawn, seen, overscan) => {
      const { first, end } = widened(drawn, seen, overscan);
      expect(first).toBeLessThanOrEqual(Math.max(0, seen.first - overscan));
      expect(end).toBeGreaterThanOrEqual(seen.end + overscan);
      expect(first).toBeGreaterThanOrEqual(Math.max(0, seen.first - OVERSCAN));
      expect(end).toBeLessThanOrEqual(seen.end + OVERSCAN);
    }),
  );
});
