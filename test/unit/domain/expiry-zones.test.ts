import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpiry } from '../../../src/shared/domain/expiry';
import { problemOf, takenValue } from './refused';

const NOW = Date.UTC(2010, 0, 1);

/** Reads local clocks from the system's own zone data, which the code under test does not ask this way. */
function wallClock(zone: string): (epochMs: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (epochMs) => format.format(epochMs);
}

/** Every instant at which the clocks of a zone show `wall`, found by trying all offsets. */
function instantsShowing(wall: string, clock: (epochMs: number) => string): number[] {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}Z`);
  const found: number[] = [];
  for (let minutes = -14 * 60; minutes <= 14 * 60; minutes += 15) {
    const candidate = asUtc - minutes * 60_000;
    if (clock(candidate) === wall) found.push(candidate);
  }
  return found;
}

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Asia/Kathmandu',
  'UTC',
];

/** Days on which the clocks of at least one of these zones change, and the days around them. */
const changingDays = [
  '2026-03-08',
  '2026-03-29',
  '2026-10-25',
  '2026-11-01',
  '2026-04-05',
  '2026-10-04',
  '2011-12-30',
  '2011-12-31',
  '2011-09-24',
];

describe('local times', () => {
  it.each(zones)('in %s mean what its clocks show, or are refused', (zone) => {
    const clock = wallClock(zone);
    const day = fc.oneof(
      fc.constantFrom(...changingDays),
      fc
        .date({ min: new Date('2011-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
    );
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(day, minute, (date, minutes) => {
        const hh = String(Math.floor(minutes / 60)).padStart(2, '0');
        const wall = `${date} ${hh}:${String(minutes % 60).padStart(2, '0')}:00`;
        const meant = instantsShowing(wall, clock);
        const result = parseExpiry(wall, { nowMs: NOW, zone });
        if (meant.length === 1) {
          const expected = new Date(meant[0]!).toISOString().replace('Z', '0000Z');
          expect(takenValue(result).expiresAt, wall).toBe(expected);
        } else {
          const code = meant.length === 0 ? 'expiry-local-skipped' : 'expiry-local-twice';
          expect(problemOf(result).code, wall).toBe(code);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('that the clocks skip are refused with the way out', () => {
    const problem = problemOf(
      parseExpiry('2026-03-29 02:30', { nowMs: NOW, zone: 'Europe/Berlin' }),
    );
    expect(problem).toMatchObject({ code: 'expiry-local-skipped', field: 'expiry' });
    expect(problem.message).toMatch(/02:30 does not exist on that day in Europe\/Berlin.*\+02:00/);
  });

  it('that come twice are refused with both offsets, and each offset is taken', () => {
    const berlin = { nowMs: NOW, zone: 'Europe/Berlin' };
    const problem = problemOf(parseExpiry('10/25/2026 2:30 AM', berlin));
    expect(problem).toMatchObject({ code: 'expiry-local-twice', field: 'expiry' });
    expect(problem.message).toMatch(
      /02:30 comes twice.*\+02:00 for the first or \+01:00 for the second/,
    );
    expect(takenValue(parseExpiry('10/25/2026 2:30 AM +02:00', berlin)).expiresAt).toBe(
      '2026-10-25T00:30:00.0000000Z',
    );
    expect(takenValue(parseExpiry('10/25/2026 2:30 AM +01:00', berlin)).expiresAt).toBe(
      '2026-10-25T01:30:00.0000000Z',
    );
  });

  it('of a day that a country left out are refused', () => {
    const apia = { nowMs: NOW, zone: 'Pacific/Apia' };
    expect(problemOf(parseExpiry('2011-12-30 12:00', apia)).code).toBe('expiry-local-skipped');
  });

  it('lose no digit of the second', () => {
    const { expiresAt } = takenValue(
      parseExpiry('2026-07-01 00:00:00.1234567', { nowMs: NOW, zone: 'Asia/Kolkata' }),
    );
    expect(expiresAt).toBe('2026-06-30T18:30:00.1234567Z');
  });
});
