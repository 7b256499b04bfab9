import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Announcement, ApimToken } from '../../../src/shared/domain/model';
import type { Settings } from '../../../src/shared/domain/settings';
import { credential, DAY, documentOf, exact, MINUTE, settingsWith } from './samples';
import { SimulatedComputer } from './simulated-computer';
import { isQuiet } from './witness';

// Two days around a change of the clocks, and an ordinary Friday.
const STARTS = ['2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z', '2026-06-12T12:00:00Z'];
const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
const GATHER_MS = 10_000;

const token = fc.record({
  lifeMs: fc.oneof(
    fc.integer({ min: 1, max: 2 * DAY }),
    fc.integer({ min: 1, max: 2 * 24 * 60 }).map((minutes) => minutes * MINUTE),
  ),
  ticks: fc.nat({ max: 9_999 }),
  leadTimes: fc.option(
    fc.uniqueArray(fc.constantFrom(0, 30, 600, 3_600, 7_200, 43_200), { maxLength: 4 }),
    { nil: undefined },
  ),
});
const hour = fc.integer({ min: 0, max: 23 }).map((at) => `${String(at).padStart(2, '0')}:30`);
const quiet = fc.record({
  quietHours: fc.record({ enabled: fc.boolean(), from: hour, to: hour }),
  quietWeekends: fc.boolean(),
});

test('an app left running tells each threshold within seconds, or when the silence ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(token, { minLength: 1, maxLength: 25, size: 'max' }),
      quiet,
      fc.constantFrom(...STARTS),
      fc.constantFrom(...ZONES),
      async (tokens, rules, start, zone) => {
        const startMs = Date.parse(start);
        const settings = settingsWith({ ...rules, leadTimesSeconds: [3_600, 0] });
        const made = tokens.map(({ lifeMs, ticks, leadTimes }, index) =>
          credential(`${index}`, startMs, startMs + lifeMs, {
            expiresAt: exact(startMs + lifeMs, ticks),
            ...(leadTimes === undefined ? {} : { leadTimes }),
          }),
        );
        const shownAt: number[] = [];
        const computer = new SimulatedComputer(
          { atMs: startMs, zone },
          documentOf(made),
          settings,
          {
            displayed: ({ atMs }) => shownAt.push(atMs),
            runEnded: () => {},
          },
        );
        computer.start();
        await computer.clock.advance(4 * DAY);
        for (const each of made) {
          expectPunctual(each, startMs, computer.document.announcements, zone, settings);
        }
        // Ten seconds apart, however many there are; up to three at the same moment.
        const moments = [...new Set(shownAt)];
        for (const [index, atMs] of moments.entries()) {
          const former = moments[index - 1] ?? Number.NEGATIVE_INFINITY;
          expect(atMs - former).toBeGreaterThanOrEqual(GATHER_MS);
          expect(shownAt.filter((other) => other === atMs).length).toBeLessThanOrEqual(3);
        }
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);

function expectPunctual(
  { id, expiresAt, leadTimes }: ApimToken,
  startMs: number,
  announcements: readonly Announcement[],
  zone: string,
  settings: Settings,
): void {
  const endsMs = Date.parse(`${expiresAt.slice(0, 23)}Z`) + (ticksOf(expiresAt) > 0 ? 1 : 0);
  const leads = leadTimes === undefined || leadTimes === 'off' ? [3_600, 0] : leadTimes;
  const expected = leads.filter((lead) => lead * 1000 < endsMs - startMs);
  const own = announcements.filter(({ credentialId }) => credentialId === id);
  expect(own.map(({ leadSeconds }) => leadSeconds).sort()).toEqual([...expected].sort());
  for (const { leadSeconds = 0, announcedAt, how } of own) {
    const toldMs = Date.parse(announcedAt);
    const momentMs = endsMs - leadSeconds * 1000;
    expect(toldMs).toBeGreaterThanOrEqual(momentMs);
    expect(isQuiet(toldMs, zone, settings)).toBe(false);
    expect(toldMs - firstLoud(momentMs, zone, settings)).toBeLessThanOrEqual(GATHER_MS);
    const standsIn = own.some(
      (other) =>
        other.announcedAt === announcedAt &&
        other.how !== 'folded' &&
        (other.leadSeconds ?? 0) < leadSeconds,
    );
    expect(standsIn).toBe(how === 'folded');
  }
}

function ticksOf(expiresAt: string): number {
  return Number(expiresAt.slice(23, 27));
}

/** The first moment from `fromMs` on at which the clock on the wall allows it, minute by minute. */
function firstLoud(fromMs: number, zone: string, settings: Settings): number {
  if (!isQuiet(fromMs, zone, settings)) return fromMs;
  let atMs = Math.floor(fromMs / MINUTE) * MINUTE + MINUTE;
  while (isQuiet(atMs, zone, settings)) atMs += MINUTE;
  return atMs;
}
