import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLeadTimes, parseLeadTimes } from '../../../src/shared/domain/reminders/lead-times';
import { applicableLeadTimes, expiryMs } from '../../../src/shared/domain/reminders/thresholds';
import { credential, DAY, exact, HOUR, MINUTE } from './samples';

describe('lead times as people type them', () => {
  test.each([
    ['30d, 7d, 1 day, 1h, at expiry', [2_592_000, 604_800, 86_400, 3_600, 0]],
    ['1h; 30 days before expiry\n2 weeks', [2_592_000, 1_209_600, 3_600]],
    ['7D,7d,168h', [604_800]],
    ['90 minutes', [5_400]],
    ['90m', [5_400]],
    ['2M, 1 month', [5_184_000, 2_592_000]],
    ['1.5 hours', [5_400]],
    ['10 seconds, 0', [10, 0]],
    ['At Expiry', [0]],
    ['on expiration', [0]],
    ['1y', [31_536_000]],
    [' , 1d, ', [86_400]],
    [' OFF ', 'off'],
  ])('%j', (typed, seconds) => {
    expect(parseLeadTimes(typed)).toEqual({ ok: true, value: seconds });
  });

  test.each([
    ['', 'lead-times-empty', /30d, 7d, 1d, 1h, at expiry, or off/],
    [' , ;', 'lead-times-empty', /or off/],
    ['off, 7d', 'lead-times-off-and-more', /not both/],
    ['30', 'lead-time-no-unit', /“30” has no unit: write 30d for days or 30h for hours/],
    ['1,5h', 'lead-time-no-unit', /Decimals take a point/],
    ['-1d', 'lead-time-negative', /“-1d” lies after the expiry/],
    ['30d 7d', 'lead-time-unreadable', /“30d 7d” is not a lead time. Separate them with commas/],
    ['soon', 'lead-time-unreadable', /“soon” is not a lead time/],
    ['3 fortnights', 'lead-time-unknown-unit', /“fortnights” is not a unit/],
    ['500ms', 'lead-time-milliseconds', /milliseconds/],
    ['101 years', 'lead-time-too-long', /longer than 100 years/],
    [Array.from({ length: 21 }, (_, day) => `${day + 1}d`).join(), 'lead-times-too-many', /21 /],
    ['1d,'.repeat(200), 'lead-times-too-long', /a few lead times/],
  ])('%j is refused', (typed, code, sentence) => {
    expect(parseLeadTimes(typed, 'leadTimes')).toEqual({
      ok: false,
      problem: { code, field: 'leadTimes', message: expect.stringMatching(sentence) },
    });
  });

  test('are written as they can be typed', () => {
    expect(formatLeadTimes([0, 604_800, 90, 3_600])).toBe('7d, 1h, 90s, at expiry');
    expect(formatLeadTimes('off')).toBe('off');
    expect(formatLeadTimes([])).toBe('off');
  });

  test('what is written reads back', () => {
    const seconds = fc.integer({ min: 0, max: 100 * 31_536_000 });
    fc.assert(
      fc.property(fc.uniqueArray(seconds, { minLength: 1, maxLength: 20 }), (leadTimes) => {
        const value = [...leadTimes].sort((a, b) => b - a);
        expect(parseLeadTimes(formatLeadTimes(leadTimes))).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('the lead times that apply', () => {
  const MADE = Date.UTC(2026, 5, 1, 12);
  const DEFAULTS = [30 * 86_400, 7 * 86_400, 86_400, 3_600, 0];
  const living = (lifeMs: number) => credential('a', MADE, MADE + lifeMs);

  test('a lead time equal to or above the lifetime is skipped', () => {
    expect(applicableLeadTimes(living(30 * DAY), DEFAULTS)).toEqual([604_800, 86_400, 3_600, 0]);
    expect(applicableLeadTimes(living(30 * DAY + 1), DEFAULTS)).toEqual(DEFAULTS);
    expect(applicableLeadTimes(living(HOUR), DEFAULTS)).toEqual([0]);
    expect(applicableLeadTimes(living(61 * MINUTE), DEFAULTS)).toEqual([3_600, 0]);
  });

  test('a token that had ended when it was made is never announced', () => {
    expect(applicableLeadTimes(living(0), DEFAULTS)).toEqual([]);
    expect(applicableLeadTimes(living(-DAY), DEFAULTS)).toEqual([]);
  });

  test('where nobody told when it was made, all apply', () => {
    const { issuedAt: _unknown, ...known } = living(HOUR);
    expect(applicableLeadTimes(known, DEFAULTS)).toEqual(DEFAULTS);
  });

  test('its own list wins, in order and each once; off is off', () => {
    const token = living(30 * DAY);
    expect(applicableLeadTimes({ ...token, leadTimes: [0, 60, 60, 90] }, DEFAULTS)).toEqual([
      90, 60, 0,
    ]);
    expect(applicableLeadTimes({ ...token, leadTimes: [] }, DEFAULTS)).toEqual([]);
    expect(applicableLeadTimes({ ...token, leadTimes: 'off' }, DEFAULTS)).toBe('off');
  });

  test('an expiry finer than a millisecond is never early', () => {
    expect(expiryMs({ expiresAt: exact(MADE) })).toBe(MADE);
    expect(expiryMs({ expiresAt: exact(MADE, 1) })).toBe(MADE + 1);
    expect(expiryMs({ expiresAt: exact(MADE, 9_999) })).toBe(MADE + 1);
  });
});
