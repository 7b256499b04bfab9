import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiryWarnings, parseExpiry } from '../../../src/shared/domain/expiry';
import { problemOf, takenValue } from './refused';

const NOW = Date.UTC(2026, 0, 15, 12, 0, 0);
const UTC = { nowMs: NOW, zone: 'UTC' };
const BERLIN = { nowMs: NOW, zone: 'Europe/Berlin' };

describe('parseExpiry', () => {
  it.each([
    ['10d', '2026-01-25T12:00:00.0000000Z', 864_000],
    ['12h', '2026-01-16T00:00:00.0000000Z', 43_200],
    [' 1.5h ', '2026-01-15T13:30:00.0000000Z', 5_400],
    ['1M', '2026-02-14T12:00:00.0000000Z', 2_592_000],
  ])('reads the time to live %j', (text, expiresAt, ttlSeconds) => {
    expect(takenValue(parseExpiry(text, BERLIN))).toEqual({
      expiresAt,
      ttlSeconds,
      from: 'time-to-live',
    });
  });

  // Expected values: GNU date, TZ=Europe/Berlin date -u -d '<local time>'.
  it.each([
    ['02/03/2026 4:05 PM', '2026-02-03T15:05:00.0000000Z'],
    ['2/3/2026 4:05 pm', '2026-02-03T15:05:00.0000000Z'],
    ['02/03/2026 12:00 AM', '2026-02-02T23:00:00.0000000Z'],
    ['02/03/2026 12:30 PM', '2026-02-03T11:30:00.0000000Z'],
    ['2/3/2026, 4:05:06\u202fPM', '2026-02-03T15:05:06.0000000Z'],
    ['02/03/2026 4:05PM', '2026-02-03T15:05:00.0000000Z'],
    ['2026-02-03 16:05', '2026-02-03T15:05:00.0000000Z'],
    ['2026-07-03T16:05:06', '2026-07-03T14:05:06.0000000Z'],
    ['2026-07-03 16:05:06.25', '2026-07-03T14:05:06.2500000Z'],
    ['2028-02-29 00:00', '2028-02-28T23:00:00.0000000Z'],
  ])('reads %j as local time', (text, expiresAt) => {
    expect(takenValue(parseExpiry(text, BERLIN))).toMatchObject({ expiresAt, from: 'local-time' });
  });

  it.each([
    ['2026-02-03T16:05:00.1234567Z', '2026-02-03T16:05:00.1234567Z'],
    ['2026-02-03 16:05Z', '2026-02-03T16:05:00.0000000Z'],
    ['2026-02-03t16:05:00z', '2026-02-03T16:05:00.0000000Z'],
    ['2026-02-03 16:05 UTC', '2026-02-03T16:05:00.0000000Z'],
    ['2026-02-03T16:05:00.7654321+05:30', '2026-02-03T10:35:00.7654321Z'],
    ['2026-02-03T16:05-08:00', '2026-02-04T00:05:00.0000000Z'],
    ['2026-02-03 16:05 +1400', '2026-02-03T02:05:00.0000000Z'],
    ['02/03/2026 4:05 PM Z', '2026-02-03T16:05:00.0000000Z'],
    ['02/03/2026 4:05 PM -05:00', '2026-02-03T21:05:00.0000000Z'],
    ['9999-12-31T23:59:59.9999999Z', '9999-12-31T23:59:59.9999999Z'],
  ])('reads %j in the zone it names', (text, expiresAt) => {
    expect(takenValue(parseExpiry(text, BERLIN))).toMatchObject({ expiresAt, from: 'zoned-time' });
  });

  it('counts whole seconds from now, rounded up', () => {
    const ttl = (text: string) => takenValue(parseExpiry(text, UTC)).ttlSeconds;
    expect(ttl('2026-01-15T12:01:00Z')).toBe(60);
    expect(ttl('2026-01-15T12:00:59.0000001Z')).toBe(59);
    expect(ttl('2026-01-15T12:00:59.2Z')).toBe(60);
    expect(ttl('2026-01-15T12:00:00.0000001Z')).toBe(1);
  });

  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['', 'expiry-empty', /^Type an expiry: a time to live \(10d, 12h\)/],
    ['10', 'expiry-no-unit', /“10” has no unit: write “10d” for days or “10h” for hours/],
    ['2027', 'expiry-no-unit', /“2027” has no unit.*for hours\.$/],
    ['3600', 'expiry-no-unit', /for hours\. As seconds it would be “1h”\.$/],
    ['864000', 'expiry-no-unit', /As seconds it would be “10d”\.$/],
    ['next week', 'expiry-unknown-form', /“next week” is not understood/],
    ['-1d', 'ttl-negative', /in the past/],
    ['0d', 'ttl-zero', /would end at once/],
    ['7x', 'ttl-unknown-unit', /“x” is not a unit/],
    ['2026-02-03', 'expiry-no-time', /A date alone is a whole day.*2030-01-31 18:30/],
    ['02/03/2026', 'expiry-no-time', /A date alone is a whole day.*01\/31\/2030 6:30 PM/],
    ['2026-02-31 10:00', 'expiry-day', /31 February 2026 does not exist: February has 28 days/],
    ['02/31/2026 1:00 PM', 'expiry-day', /31 February 2026 does not exist/],
    ['2027-02-29 10:00', 'expiry-day', /29 February 2027 does not exist/],
    ['2026-04-31 10:00', 'expiry-day', /31 April 2026 does not exist: April has 30 days/],
    ['2026-13-01 10:00', 'expiry-month', /13 is not a month/],
    ['25/12/2026 1:00 PM', 'expiry-month', /25 is not a month.*the month comes first/],
    ['02/03/2026 13:00 PM', 'expiry-hour-12', /13:00 PM does not exist.*Did you mean 1:00 PM\?/],
    ['02/03/2026 0:30 AM', 'expiry-hour-12', /0:30 AM does not exist.*Did you mean 12:30 AM\?/],
    ['02/03/2026 4:05', 'expiry-no-am-pm', /Say AM or PM/],
    ['2026-02-03 4:05 PM', 'expiry-am-pm', /AM and PM belong to the form/],
    ['2026-02-03 24:00', 'expiry-hour-24', /write 00:00 of the next day/],
    ['2026-02-03 25:00', 'expiry-hour', /25 is not an hour/],
    ['2026-02-03 10:60', 'expiry-minute', /60 is not a minute/],
    ['2026-02-03 10:00:60', 'expiry-second', /60 is not a second/],
    ['2026-02-03T10', 'expiry-time', /“T10” is not a time of day/],
    ['2026-02-03 10:00:00.12345678Z', 'expiry-too-many-digits', /8 were given.*after \.1234567/],
    ['2026-02-03 10:00 CET', 'expiry-zone', /“CET” is not understood as a time zone/],
    ['2026-02-03 10:00+15:00', 'expiry-zone', /“\+15:00” is not understood/],
    ['2026-02-03 10:00+01:60', 'expiry-zone', /“\+01:60” is not understood/],
    ['1999-12-31 10:00Z', 'expiry-year', /“1999” is not a year from 2000 to 9999/],
    ['02/03/26 4:05 PM', 'expiry-year', /“26” is not a year.*four digits/],
    ['12026-02-03 10:00', 'expiry-year', /“12026” is not a year/],
    ['9999-12-31 23:59-01:00', 'expiry-year', /In UTC that falls outside/],
    ['2014-08-04T22:03:00.0000000Z', 'expiry-past', /in the past \(11 years 166 days ago\)/],
    ['2026-01-15T12:00:00Z', 'expiry-past', /is in the past/],
  ];

  it.each(refusals)('refuses %j (%s)', (text, code, sentence) => {
    const problem = problemOf(parseExpiry(text, UTC));
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(sentence);
    expect(problem.field).toBe('expiry');
  });

  it('refuses thousands of characters before it reads them', () => {
    const problem = problemOf(parseExpiry('2026-02-03 10:00'.padEnd(10_000, '0'), UTC));
    expect(problem.code).toBe('expiry-too-many-characters');
    expect(problem.message).toMatch(/^That is too long/);
  });

  it('takes the past where that is allowed, digit for digit', () => {
    expect(
      takenValue(parseExpiry('2014-08-04T22:03:00.0000001Z', { ...UTC, allowPast: true })),
    ).toEqual({
      expiresAt: '2014-08-04T22:03:00.0000001Z',
      ttlSeconds: -361_288_620,
      from: 'zoned-time',
    });
  });

  it('says so where the system names a zone that is not known', () => {
    const problem = problemOf(
      parseExpiry('2026-02-03 10:00', { nowMs: NOW, zone: 'Mars/Olympus' }),
    );
    expect(problem.message).toMatch(
      /time zone \(Mars\/Olympus\) is not known.*with Z or an offset/,
    );
  });

  it('keeps seven digits through any offset', () => {
    const digits = fc.stringMatching(/^\d{7}$/);
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(
        digits,
        offset,
        fc.integer({ min: 1, max: 86_399 }),
        (fraction, minutes, second) => {
          const sign = minutes < 0 ? '-' : '+';
          const hh = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
          const mm = String(Math.abs(minutes) % 60).padStart(2, '0');
          const wall = new Date(Date.UTC(2030, 5, 1) + second * 1000).toISOString().slice(0, 19);
          const { expiresAt } = takenValue(
            parseExpiry(`${wall}.${fraction}${sign}${hh}:${mm}`, UTC),
          );
          const utc = new Date(Date.UTC(2030, 5, 1) + second * 1000 - minutes * 60_000);
          expect(expiresAt).toBe(`${utc.toISOString().slice(0, 19)}.${fraction}Z`);
        },
      ),
    );
  });

  it('gives an exact instant or a sentence for any text', () => {
    const shaped = fc.stringMatching(/^[0-9T:.+\-/ APMZdhm]{1,30}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), shaped), (text) => {
        const result = parseExpiry(text, BERLIN);
        if (result.ok) {
          expect(result.value.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/);
        } else expect(result.problem.message).toMatch(/[.?]$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('expiryWarnings', () => {
  const inDays = (days: number) =>
    new Date(NOW + days * 86_400_000).toISOString().replace('Z', '0000Z');

  it('warns beyond 30 days and not before', () => {
    expect(expiryWarnings({ expiresAt: inDays(30), nowMs: NOW })).toEqual([]);
    expect(expiryWarnings({ expiresAt: inDays(31), nowMs: NOW })).toEqual([
      expect.stringMatching(/more than 30 days ahead/),
    ]);
  });
});
