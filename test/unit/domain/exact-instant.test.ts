import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compactMinute,
  compactToExact,
  exactToEpochMs,
  isExactInstant,
  secondsUntil,
  toExactInstant,
  zeroSeconds,
} from '../../../src/shared/domain/exact-instant';
import vectors from '../../vectors/apim-vectors.json';

const millisecondsTo9999 = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

describe('exact instants', () => {
  it('have seven digits', () => {
    expect(toExactInstant(1_407_189_780_000)).toBe('2014-08-04T22:03:00.0000000Z');
    expect(toExactInstant(1_407_189_780_123)).toBe('2014-08-04T22:03:00.1230000Z');
    expect(toExactInstant(1_407_189_780_123.9)).toBe('2014-08-04T22:03:00.1230000Z');
  });

  it('come back as the milliseconds they were made of', () => {
    fc.assert(
      fc.property(millisecondsTo9999, (date) => {
        const exact = toExactInstant(date.getTime());
        expect(exact).toHaveLength(28);
        expect(isExactInstant(exact)).toBe(true);
        expect(exactToEpochMs(exact)).toBe(date.getTime());
      }),
    );
  });

  it('drop what a millisecond cannot hold, also before 1970', () => {
    expect(exactToEpochMs('2014-08-04T22:03:00.1239999Z')).toBe(1_407_189_780_123);
    expect(exactToEpochMs('1969-12-31T23:59:59.9999999Z')).toBe(-1);
  });

  it('are refused in any other form', () => {
    for (const text of [
      '2014-08-04T22:03:00.000Z',
      '2014-08-04T22:03:00.00000000Z',
      '2014-08-04T22:03:00.0000000',
      '2014-08-04T22:03:00.0000000+00:00',
      '2014-02-31T22:03:00.0000000Z',
      '2014-08-04T24:00:00.0000000Z',
      ' 2014-08-04T22:03:00.0000000Z',
      '',
    ]) {
      expect(isExactInstant(text), text).toBe(false);
      expect(() => exactToEpochMs(text), text).toThrow(RangeError);
    }
    expect(() => toExactInstant(Date.UTC(10_000, 0))).toThrow(RangeError);
    expect(() => toExactInstant(Number.NaN)).toThrow(RangeError);
  });

  it('have the compact form and the signed expiry that the real service gave', () => {
    const asked = vectors.request_expiry;
    expect(asked).toBe('2020-03-19T23:52:29.4596934Z');
    expect(zeroSeconds(asked)).toBe(vectors.signed_expiry);
    expect(compactMinute(asked)).toBe(vectors.compact_expiry);
    expect(compactToExact(vectors.compact_expiry)).toBe(vectors.signed_expiry);
  });

  it('print the compact form with a 24-hour clock', () => {
    expect(compactMinute('2026-01-02T00:05:00.0000000Z')).toBe('202601020005');
    expect(compactMinute('2026-01-02T12:05:00.0000000Z')).toBe('202601021205');
    expect(compactMinute('2026-01-02T23:59:59.9999999Z')).toBe('202601022359');
  });

  it('are not made of a compact form that names no moment', () => {
    for (const text of ['202602310000', '202601012460', '202613010000', '20260101000', 'x', '']) {
      expect(compactToExact(text), text).toBeUndefined();
    }
  });

  it('tell the seconds until then', () => {
    expect(secondsUntil('2014-08-04T22:03:00.5000000Z', 1_407_189_780_000)).toBe(0.5);
    expect(secondsUntil('2014-08-04T22:03:00.0000000Z', 1_407_189_840_000)).toBe(-60);
  });
});
