import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokenExpiry, renewedTokenExpiry } from '../../../src/shared/domain/token-expiry';

const DAY = 86_400;
const NOON = Date.UTC(2030, 0, 1, 12, 0, 20, 500);
const at = (form: 'sas' | 'compact' | 'gateway', nowMs = NOON) => ({ form, nowMs, zone: 'UTC' });

describe('the expiry of a token', () => {
  it.each([
    ['sas', '10d', '2030-01-11T12:00:20.5000000Z', 10 * DAY],
    ['compact', '10d', '2030-01-11T12:00:00.0000000Z', 10 * DAY],
    ['gateway', '10d', '2030-01-11T12:00:00.0000000Z', 10 * DAY],
    ['gateway', '30d', '2030-01-31T12:00:00.0000000Z', 30 * DAY],
    ['gateway', '2030-01-31T12:00:59Z', '2030-01-31T12:00:00.0000000Z', 30 * DAY],
    ['sas', '2030-01-01T12:00:21.1234567Z', '2030-01-01T12:00:21.1234567Z', 1],
  ] as const)('of the form %s, typed %s', (form, typed, expiresAt, ttlSeconds) => {
    expect(readTokenExpiry(typed, at(form))).toMatchObject({
      ok: true,
      value: { expiresAt, ttlSeconds, warnings: [] },
    });
  });

  it.each([
    ['gateway', '2030-01-31T12:01:00Z', 'expiry-gateway-limit'],
    ['gateway', '31d', 'expiry-gateway-limit'],
    ['gateway', '30s', 'expiry-past'],
    ['compact', '2030-01-01T12:00:59Z', 'expiry-past'],
    ['sas', '2030-01-01T12:00:20Z', 'expiry-past'],
    ['sas', 'soon', 'expiry-unknown-form'],
  ] as const)('of the form %s, typed %s, is refused', (form, typed, code) => {
    expect(readTokenExpiry(typed, at(form))).toMatchObject({
      ok: false,
      problem: { code, field: 'expiry' },
    });
  });

  it('beyond 30 days is warned of where it is possible', () => {
    expect(readTokenExpiry('31d', at('sas'))).toMatchObject({
      ok: true,
      value: { warnings: [expect.stringContaining('30 days')] },
    });
  });
});

describe('the expiry of a renewed token', () => {
  const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2090, 0, 1) });

  it('lies ahead by its span, but for the seconds that a form drops', () => {
    const form = fc.constantFrom('sas', 'compact', 'gateway');
    const span = fc.integer({ min: 1, max: 60 * DAY });
    fc.assert(
      fc.property(form, span, moment, (form, ttlSeconds, nowMs) => {
        const renewed = renewedTokenExpiry(ttlSeconds, at(form, nowMs));
        if (!renewed.ok) throw new Error(renewed.problem.message);
        const aheadMs = Date.parse(renewed.value.expiresAt) - nowMs;
        const wantedMs = Math.min(ttlSeconds, form === 'gateway' ? 30 * DAY : ttlSeconds) * 1_000;
        expect(renewed.value.ttlSeconds * 1_000).toBe(wantedMs);
        expect(aheadMs).toBeGreaterThan(0);
        if (form === 'sas') {
          expect(aheadMs).toBe(wantedMs);
        } else {
          expect(renewed.value.expiresAt).toMatch(/:00\.0000000Z$/);
          expect(aheadMs).toBeGreaterThan(wantedMs - 60_000);
          expect(aheadMs).toBeLessThanOrEqual(Math.max(wantedMs, 60_000));
        }
      }),
      { numRuns: 300 },
    );
  });
});
