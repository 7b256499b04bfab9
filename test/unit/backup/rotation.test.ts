import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dated, outdated } from '../../../src/shared/domain/transfer/rotation';

const at = (moment: string): Dated => ({ name: moment, atMs: Date.parse(moment) });
const DAY_MS = 86_400_000;

describe('what is dropped', () => {
  it('is all but the newest of each of the last days and weeks', () => {
    const names = [
      '2030-01-16T08:00:00Z', // Wednesday
      '2030-01-16T07:00:00Z',
      '2030-01-15T20:00:00Z',
      '2030-01-14T20:00:00Z', // Monday
      '2030-01-13T20:00:00Z', // Sunday: the week before
      '2030-01-11T20:00:00Z',
      '2030-01-06T20:00:00Z',
      '2029-12-30T20:00:00Z',
    ];
    const gone = outdated(names.map(at), { daily: 3, weekly: 3 });
    expect(gone).toEqual(['2030-01-16T07:00:00Z', '2030-01-11T20:00:00Z', '2029-12-30T20:00:00Z']);
  });

  it('is never the newest, and never more than it has to be', () => {
    const moments = fc.uniqueArray(fc.integer({ min: 0, max: 400 * DAY_MS }), { maxLength: 60 });
    const count = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(moments, count, count, (all, daily, weekly) => {
        const backups = all.map((atMs) => ({ name: String(atMs), atMs }));
        const gone = new Set(outdated(backups, { daily, weekly }));
        const kept = backups.filter(({ name }) => !gone.has(name));
        const newest = Math.max(...all);
        if (all.length > 0) expect(gone.has(String(newest))).toBe(false);
        expect(kept.length).toBeLessThanOrEqual(Math.max(1, daily + weekly));
        const days = new Set(all.map((atMs) => Math.floor(atMs / DAY_MS)));
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(daily, days.size));
        // What was kept stays kept: looking again drops nothing.
        expect(outdated(kept, { daily, weekly })).toEqual([]);
      }),
    );
  });
});
