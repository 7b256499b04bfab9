import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberWriter } from '../../../src/shared/texts/plural';

test('English numbers are grouped as the tables of the runtime group them', () => {
  const tables = new Intl.NumberFormat('en');
  const written = numberWriter('en');
  for (const count of [0, -0, 7, 999, 1_000, 9_999, 10_000, 1_234_567, -1, -1_000, -123_456]) {
    expect(written(count)).toBe(tables.format(Object.is(count, -0) ? 0 : count));
  }
  fc.assert(
    fc.property(fc.maxSafeInteger(), (count) => {
      expect(written(count)).toBe(tables.format(count));
    }),
  );
});
