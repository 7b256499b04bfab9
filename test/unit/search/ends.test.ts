import { describe, expect, it } from 'vitest';
import { DAY, finds, HOUR, isFound, NOW, subject } from './subjects';

const ending = (endsMs: number | undefined) => ({ endsMs, soonMs: undefined });
const endsIn = (query: string, fromNowMs: number) => finds(query, ending(NOW + fromNowMs));
const endsAt = (query: string, at: string) => finds(query, ending(Date.parse(at)));

describe('expires:', () => {
  it('compares the time that is left, ended ones among the short', () => {
    expect(endsIn('expires:<7d', 7 * DAY - 1)).toBe(true);
    expect(endsIn('expires:<7d', 7 * DAY)).toBe(false);
    expect(endsIn('expires:<=7d', 7 * DAY)).toBe(true);
    expect(endsIn('expires:<7d', -DAY)).toBe(true);
    expect(endsIn('expires:>30d', 30 * DAY + 1)).toBe(true);
    expect(endsIn('expires:>30d', 30 * DAY)).toBe(false);
    expect(endsIn('expires:>=30d', 30 * DAY)).toBe(true);
    expect(endsIn('expires:≤12h', 12 * HOUR)).toBe(true);
    expect(endsIn('expires:<1.5h', HOUR)).toBe(true);
    expect(endsIn('expires:<1.5h', 2 * HOUR)).toBe(false);
  });

  it('without a comparison takes the coming time alone, with a minus the last', () => {
    expect(endsIn('expires:7d', 6 * DAY)).toBe(true);
    expect(endsIn('expires:7d', -1)).toBe(false);
    expect(endsIn('expires:7d', 7 * DAY)).toBe(false);
    expect(endsIn('expires:-7d', -6 * DAY)).toBe(true);
    expect(endsIn('expires:-7d', 1)).toBe(false);
    expect(endsIn('expires:-7d', -8 * DAY)).toBe(false);
    expect(endsIn('expires:<-30d', -31 * DAY)).toBe(true);
    expect(endsIn('expires:<-30d', -29 * DAY)).toBe(false);
  });

  it('knows weeks, minutes, months of 30 days and years', () => {
    expect(endsIn('expires:<2w', 13 * DAY)).toBe(true);
    expect(endsIn('expires:<2W', 15 * DAY)).toBe(false);
    expect(endsIn('expires:<90m', 89 * 60_000)).toBe(true);
    expect(endsIn('expires:<1m', 29 * DAY)).toBe(false);
    expect(endsIn('expires:<1M', 29 * DAY)).toBe(true);
    expect(endsIn('expires:>1y', 366 * DAY)).toBe(true);
  });

  it('compares with days, months and years', () => {
    expect(endsAt('expires:<2026-12-31', '2026-12-30T23:59:59.999Z')).toBe(true);
    expect(endsAt('expires:<2026-12-31', '2026-12-31T00:00:00.000Z')).toBe(false);
    expect(endsAt('expires:<=2026-12-31', '2026-12-31T23:59:59.999Z')).toBe(true);
    expect(endsAt('expires:<=2026-12-31', '2027-01-01T00:00:00.000Z')).toBe(false);
    expect(endsAt('expires:>2026-12-31', '2027-01-01T00:00:00.000Z')).toBe(true);
    expect(endsAt('expires:>=2026-12-31', '2026-12-31T00:00:00.000Z')).toBe(true);
    expect(endsAt('expires:2026-12-31', '2026-12-31T12:00:00.000Z')).toBe(true);
    expect(endsAt('expires:2026-12-31', '2026-12-30T12:00:00.000Z')).toBe(false);
    expect(endsAt('expires:2026-12', '2026-12-31T12:00:00.000Z')).toBe(true);
    expect(endsAt('expires:2026-12', '2027-01-01T00:00:00.000Z')).toBe(false);
    expect(endsAt('expires:2026', '2026-01-01T00:00:00.000Z')).toBe(true);
    expect(endsAt('expires:>2026', '2026-12-31T12:00:00.000Z')).toBe(false);
    expect(endsAt('expires:2028-2-29', '2028-02-29T12:00:00.000Z')).toBe(true);
  });

  it('knows today, tomorrow and yesterday', () => {
    expect(endsAt('expires:today', '2026-06-10T23:59:00.000Z')).toBe(true);
    expect(endsAt('expires:today', '2026-06-11T00:00:00.000Z')).toBe(false);
    expect(endsAt('expires:tomorrow', '2026-06-11T00:00:00.000Z')).toBe(true);
    expect(endsAt('expires:<today', '2026-06-09T23:59:00.000Z')).toBe(true);
    expect(endsAt('expires:>yesterday', '2026-06-10T00:00:00.000Z')).toBe(true);
  });

  it('never holds for what has no end, except never', () => {
    const never = ending(undefined);
    expect(finds('expires:never', never)).toBe(true);
    expect(finds('expires:never')).toBe(false);
    expect(finds('-expires:never')).toBe(true);
    expect(finds('expires:<7d', never)).toBe(false);
    expect(finds('expires:>7d', never)).toBe(false);
    expect(finds('expires:never,<7d', never)).toBe(true);
    expect(finds('expires:never,<7d')).toBe(true);
  });

  it('reads days in the zone of the system', () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'America/Sao_Paulo';
      // 2018-11-04 began at one o'clock there: 03:00 UTC.
      const at = (iso: string) =>
        isFound('expires:2018-11-04', subject(ending(Date.parse(iso))), { nowMs: NOW });
      expect(at('2018-11-04T02:59:59.999Z')).toBe(false);
      expect(at('2018-11-04T03:00:00.000Z')).toBe(true);
      expect(at('2018-11-05T01:59:59.999Z')).toBe(true);
      expect(at('2018-11-05T02:00:00.000Z')).toBe(false);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
