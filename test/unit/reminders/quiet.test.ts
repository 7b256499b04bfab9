import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quietUntil } from '../../../src/shared/domain/reminders/quiet';
import { snoozeUntil } from '../../../src/shared/domain/reminders/snooze-until';
import { DAY, MINUTE, settingsWith } from './samples';
import { isQuiet } from './witness';

function quiet(now: string, zone: string, from: string, to: string, quietWeekends = false) {
  const rules = { quietHours: { enabled: true, from, to }, quietWeekends };
  const end = quietUntil({ epochMs: Date.parse(now), zone }, rules);
  return end === undefined ? undefined : new Date(end).toISOString().slice(0, 16);
}

const BERLIN = 'Europe/Berlin';

describe('quiet time', () => {
  test.each([
    // Berlin is an hour ahead of UTC in winter, two in summer.
    ['2026-01-14T20:59:00Z', BERLIN, '22:00', '07:00', undefined],
    ['2026-01-14T21:00:00Z', BERLIN, '22:00', '07:00', '2026-01-15T06:00'],
    ['2026-01-15T05:59:59Z', BERLIN, '22:00', '07:00', '2026-01-15T06:00'],
    ['2026-01-15T06:00:00Z', BERLIN, '22:00', '07:00', undefined],
    ['2026-01-15T11:30:00Z', BERLIN, '12:00', '13:00', '2026-01-15T12:00'],
    ['2026-01-15T12:00:00Z', BERLIN, '12:00', '13:00', undefined],
    ['2026-01-15T12:00:00Z', BERLIN, '08:00', '08:00', undefined],
    ['2026-01-15T20:00:00Z', 'Asia/Kathmandu', '22:00', '07:00', '2026-01-16T01:15'],
    // The clocks go forward from 02:00 to 03:00 on 29 March 2026, at 01:00 UTC.
    ['2026-03-29T00:30:00Z', BERLIN, '22:00', '02:30', '2026-03-29T01:00'],
    ['2026-03-29T01:00:00Z', BERLIN, '22:00', '02:30', undefined],
    ['2026-03-29T00:59:59Z', BERLIN, '02:30', '04:00', undefined],
    ['2026-03-29T01:00:00Z', BERLIN, '02:30', '04:00', '2026-03-29T02:00'],
    ['2026-03-29T00:59:59Z', BERLIN, '02:10', '02:50', undefined],
    ['2026-03-29T01:00:00Z', BERLIN, '02:10', '02:50', undefined],
    // They go back from 03:00 to 02:00 on 25 October 2026, at 01:00 UTC: 02:30 is twice.
    ['2026-10-25T00:29:00Z', BERLIN, '02:30', '04:00', undefined],
    ['2026-10-25T00:30:00Z', BERLIN, '02:30', '04:00', '2026-10-25T03:00'],
    ['2026-10-25T01:10:00Z', BERLIN, '02:30', '04:00', '2026-10-25T03:00'],
    ['2026-10-25T00:40:00Z', BERLIN, '22:00', '02:30', '2026-10-25T01:30'],
    ['2026-10-25T01:30:00Z', BERLIN, '22:00', '02:30', undefined],
    // Apia left out 30 December 2011.
    ['2011-12-30T09:30:00Z', 'Pacific/Apia', '22:00', '07:00', '2011-12-30T17:00'],
  ])('at %s in %s with %s to %s', (now, zone, from, to, end) => {
    expect(quiet(now, zone, from, to)).toBe(end);
  });

  test('a quiet weekend and the quiet hours beside it are one silence', () => {
    // 16 January 2026 is a Friday.
    expect(quiet('2026-01-16T20:59:00Z', BERLIN, '22:00', '07:00', true)).toBeUndefined();
    expect(quiet('2026-01-16T21:00:00Z', BERLIN, '22:00', '07:00', true)).toBe('2026-01-19T06:00');
    expect(quiet('2026-01-18T12:00:00Z', BERLIN, '12:00', '13:00', true)).toBe('2026-01-18T23:00');
    expect(quiet('2026-01-19T06:00:00Z', BERLIN, '22:00', '07:00', true)).toBeUndefined();
    // The weekend in which the clocks go back lasts an hour longer.
    expect(quiet('2026-10-24T00:00:00Z', BERLIN, '08:00', '08:00', true)).toBe('2026-10-25T23:00');
  });

  test('equals what the clock on the wall says, and ends when it says so', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 30, 59))
      .map(
        ([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      );
    const zone = fc.constantFrom(BERLIN, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo');
    const minutes = fc.integer({ min: 0, max: 3_653 * 24 * 60 });
    fc.assert(
      fc.property(minutes, zone, time, time, fc.boolean(), (minute, place, from, to, weekends) => {
        const epochMs = Date.UTC(2026, 0, 1) + minute * MINUTE;
        const quietHours = { enabled: true, from, to };
        const settings = settingsWith({ quietHours, quietWeekends: weekends });
        const end = quietUntil({ epochMs, zone: place }, settings);
        const isNear = (at: number) => changesOffset(at - DAY, at + DAY, place);
        if (end === undefined) {
          expect(isQuiet(epochMs, place, settings)).toBe(false);
        } else if (!isNear(epochMs) && !isNear(end)) {
          expect(isQuiet(epochMs, place, settings)).toBe(true);
          expect(isQuiet(end - MINUTE, place, settings)).toBe(true);
          expect(isQuiet(end, place, settings)).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function changesOffset(fromMs: number, toMs: number, zone: string): boolean {
  const offset = (at: number) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value;
  return offset(fromMs) !== offset(toMs);
}

describe('a snooze', () => {
  test.each([
    ['hour', '2026-01-14T20:00:00Z', '2026-01-14T21:00:00.000Z'],
    ['tomorrow', '2026-01-14T20:00:00Z', '2026-01-15T08:00:00.000Z'],
    // Tomorrow by the calendar: at half past midnight it is the same 9:00 as a minute before twelve.
    ['tomorrow', '2026-01-14T22:59:00Z', '2026-01-15T08:00:00.000Z'],
    ['tomorrow', '2026-01-14T23:30:00Z', '2026-01-16T08:00:00.000Z'],
    ['tomorrow', '2026-01-16T12:00:00Z', '2026-01-17T08:00:00.000Z'],
    ['workday', '2026-01-15T12:00:00Z', '2026-01-16T08:00:00.000Z'],
    ['workday', '2026-01-16T12:00:00Z', '2026-01-19T08:00:00.000Z'],
    ['workday', '2026-01-17T12:00:00Z', '2026-01-19T08:00:00.000Z'],
    ['workday', '2026-01-18T12:00:00Z', '2026-01-19T08:00:00.000Z'],
    // Over the change to summer time 9:00 stays 9:00.
    ['tomorrow', '2026-03-28T12:00:00Z', '2026-03-29T07:00:00.000Z'],
  ] as const)('%s, taken at %s in Berlin', (choice, now, until) => {
    const ms = snoozeUntil(choice, { epochMs: Date.parse(now), zone: BERLIN });
    expect(new Date(ms).toISOString()).toBe(until);
  });
});
