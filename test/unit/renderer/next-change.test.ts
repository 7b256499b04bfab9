import { expect, it } from 'vitest';
import { nextChangeMs } from '../../../src/renderer/credentials/state-at';

const DAY_MS = 86_400_000;
const ENDS_MS = Date.parse('2026-12-01T12:00:00.000Z');
const credential = {
  expiresAt: '2026-12-01T12:00:00.0000000Z',
  issuedAt: '2026-11-01T12:00:00.000Z',
};
const settings = { leadTimesSeconds: [30 * 86_400, 3 * 86_400, 3_600] };
const next = (nowMs: number, withinMs = 30_000) =>
  nextChangeMs(credential, settings, nowMs, withinMs);

it('is the moment from which on it ends soon: the longest lead time of at most a week', () => {
  const soonMs = ENDS_MS - 3 * DAY_MS;
  for (const ahead of [1, 2, 17, 29_999, 30_000]) expect(next(soonMs - ahead)).toBe(soonMs);
  expect(next(soonMs - 30_001)).toBeUndefined();
  expect(next(soonMs)).toBeUndefined();
});

it('is the moment at which it ends', () => {
  expect(next(ENDS_MS - 12_345)).toBe(ENDS_MS);
  expect(next(ENDS_MS)).toBeUndefined();
});

it('is the first of two changes', () => {
  // Without a lead time it ends soon in the last tenth of its life.
  const issuedAt = new Date(ENDS_MS - 100_000).toISOString();
  const brief = { ...credential, issuedAt, leadTimes: 'off' as const };
  expect(nextChangeMs(brief, settings, ENDS_MS - 15_000, 30_000)).toBe(ENDS_MS - 10_000);
});

it('is none where there is no end', () => {
  expect(nextChangeMs({}, settings, ENDS_MS, 30_000)).toBeUndefined();
});
