import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSaneSize } from '../../../src/main/platform/ipc/argument-size';
import { isPlainData } from '../../../src/main/platform/ipc/plain-data';

it('what JSON can hold is plain', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      // fast-check may name a key so.
      fc.pre(!JSON.stringify(value).includes('__proto__'));
      expect(isPlainData([value])).toBe(true);
    }),
  );
});

it('so is a field that is not given', () => {
  expect(isPlainData([{ tags: undefined }])).toBe(true);
});

const ring: Record<string, unknown> = {};
ring.self = ring;
it.each([
  ['a map', new Map()],
  ['a set', new Set()],
  ['a date', new Date()],
  ['bytes', new Uint8Array(1)],
  ['a buffer', new ArrayBuffer(1)],
  ['a pattern', /x/],
  ['an error', new Error('x')],
  ['a boxed text', Object('x')],
  ['a big number', 1n],
  ['no number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a ring', ring],
  ['a key __proto__', JSON.parse('{"__proto__": {"ok": true}}')],
  ['an object without a prototype', Object.create(null)],
])('%s is not, at any place', (_what, value) => {
  for (const args of [[value], ['id', value], [{ name: value }], [[{ deep: [value] }]]]) {
    expect(isPlainData(args)).toBe(false);
  }
});

it('nor is what goes deeper than any form', () => {
  let value: unknown = 'x';
  for (let level = 0; level < 10; level += 1) value = [value];
  expect(isPlainData(value)).toBe(false);
});

it('the size is measured over all of it', () => {
  expect(isSaneSize(['x'.repeat(200_000)])).toBe(true);
  expect(isSaneSize(['x'.repeat(200_000), 'x'.repeat(100_000)])).toBe(false);
  expect(isSaneSize([Array.from({ length: 200_000 }, () => 1)])).toBe(false);
  expect(isSaneSize([new Uint8Array(300_000)])).toBe(false);
});
