import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ordered, SORT_COLUMNS } from '../../../src/renderer/credentials/list-model';
import { OrderedRows } from '../../../src/renderer/credentials/ordered-rows';
import { token } from './samples';

const ENDS = ['2027-01-01', '2027-01-02', '2027-02-01'].map((day) => `${day}T00:00:00.0000000Z`);
const NAMES = ['b', 'B', 'a 10', 'a 9'];

/** More than are put in order at once, with many equal ones among them. */
const credentials = fc
  .array(fc.tuple(fc.nat(ENDS.length - 1), fc.nat(NAMES.length - 1)), {
    minLength: 0,
    maxLength: 400,
    size: 'max',
  })
  .map((all) =>
    all.map(([end, name], index) =>
      token({ id: `${index}`, name: NAMES[name] ?? '', expiresAt: ENDS[end] ?? '' }),
    ),
  );

it('the first rows are those that stand first when all are sorted', () => {
  fc.assert(
    fc.property(
      credentials,
      fc.constantFrom(...SORT_COLUMNS),
      fc.boolean(),
      fc.nat(60),
      (all, column, ascending, end) => {
        const asked = ordered(all, { column, ascending });
        const [head, one] = [asked.slice(0, end), asked.at(end)];
        const whole = ordered(all, { column, ascending }).all();
        expect(whole).toHaveLength(asked.count);
        expect(head).toEqual(whole.slice(0, end));
        expect(one).toBe(whole[end]);
        expect(asked.all()).toEqual(whole);
      },
    ),
  );
});

it('looks at ten thousand once before it shows the first of them', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    token({ id: `${index}`, expiresAt: `${1_000_000 + ((index * 7_919) % 10_000)}` }),
  );
  let compared = 0;
  const rows = new OrderedRows(many, (a, b) => {
    compared += 1;
    return (a.expiresAt ?? '') < (b.expiresAt ?? '') ? -1 : 1;
  });
  expect(rows.slice(0, 3).map(({ expiresAt }) => expiresAt)).toEqual([
    '1000000',
    '1000001',
    '1000002',
  ]);
  expect(compared).toBeLessThan(20_000);
  expect(rows.placeOf('0')).toBe(0);
  expect(rows.placeOf('1')).toBe(7_919);
  expect(rows.placeOf('none')).toBeUndefined();
});
