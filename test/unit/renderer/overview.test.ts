import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisTicks, tickLabel } from '../../../src/renderer/overview/axis-ticks';
import { scaleOf } from '../../../src/renderer/overview/clusters';
import { daysQuery } from '../../../src/renderer/overview/days-query';
import { markName } from '../../../src/renderer/overview/mark-words';
import { timelineMarks } from '../../../src/renderer/overview/marks';
import { SPANS, windowOf, zoomed } from '../../../src/renderer/overview/spans';
import { markedState, timelineItems } from '../../../src/renderer/overview/timeline-items';
import { walked } from '../../../src/renderer/overview/walk';
import { type OverviewEnd, overviewOf } from '../../../src/shared/domain/overview';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';
import type { CredentialView } from '../../../src/shared/ipc/api';
import { en } from './all-texts';
import { endlessKey, entered, gatewayToken, token } from './samples';

const NOW = Date.UTC(2030, 0, 15, 12);
const DAY = 86_400_000;
const at = (days: number) => `${new Date(NOW + days * DAY).toISOString().slice(0, 19)}.0000000Z`;

const sums = (ends: readonly OverviewEnd[], all = ends.length) =>
  overviewOf(ends, all, windowOf(90, NOW));

function marksOf(credentials: readonly CredentialView[], widthPx = 700) {
  const items = timelineItems(credentials);
  const scale = scaleOf(windowOf(90, NOW), widthPx, 32);
  return timelineMarks(items, sums(items).lanes, scale, (item) =>
    markedState(item, undefined, DEFAULT_SETTINGS, NOW),
  );
}

describe('what stands on the timeline', () => {
  test('is what ends, by the end that counts where it is used, what ends first in front', () => {
    const late = token({ id: 'late', expiresAt: at(50) });
    const renewed = token({
      id: 'renewed',
      expiresAt: at(60),
      undeployed: { places: 1, expiresAt: at(2) },
    });
    const items = timelineItems([late, endlessKey(), renewed]);
    expect(items.map(({ credential, former }) => [credential.id, former])).toEqual([
      ['renewed', true],
      ['late', false],
    ]);
    expect(items[0]?.endsMs).toBe(NOW + 2 * DAY);
  });

  test('has a line for production, above all others', () => {
    const both = [
      token({ id: 'live', expiresAt: at(5), environment: 'PROD' }),
      token({ id: 'test', expiresAt: at(5), environment: 'test' }),
    ];
    expect(marksOf(both).map(({ key, lane, row }) => [key, lane, row])).toEqual([
      ['live', 'production', 0],
      ['test', 'others', 1],
    ]);
    expect(marksOf(both.slice(1)).map(({ lane, row }) => [lane, row])).toEqual([['others', 0]]);
    expect(marksOf([])).toEqual([]);
  });

  test('is marked by what presses most', () => {
    const [mark] = marksOf([
      token({ id: 'a', expiresAt: at(6.9), leadTimes: [] }),
      token({ id: 'b', expiresAt: at(6.8), leadTimes: [7 * 86_400] }),
    ]);
    expect(mark?.items).toHaveLength(2);
    expect(mark?.state).toBe('soon');
    expect(mark?.states).toEqual(
      new Map([
        ['fine', 1],
        ['soon', 1],
      ]),
    );
  });

  test('has ended where its server no longer takes it', () => {
    const [item] = timelineItems([token({ expiresAt: at(20) })]);
    expect(markedState(item!, 'Revoked', DEFAULT_SETTINGS, NOW)).toBe('expired');
    expect(markedState(item!, undefined, DEFAULT_SETTINGS, NOW)).toBe('fine');
  });
});

describe('the name of a mark', () => {
  const named = (credential: CredentialView) => markName(marksOf([credential])[0]!, en, NOW);

  test('says what it is, of what kind, where, and when it ends', () => {
    expect(named(endlessKey({ name: 'orders-api', expiresAt: at(5) }))).toMatch(
      /^orders-api, Grafana key, staging, ends in 5 days, .*2030.*12:00/,
    );
    expect(named(entered({ name: 'CI', expiresAt: at(-3) }))).toMatch(
      /^CI, Other secret, production, ended 3 days ago, .*2030/,
    );
    expect(named(gatewayToken({ name: 'Edge', expiresAt: at(30) }))).toMatch(
      /^Edge, Self-hosted gateway token, production, ends in 30 days, /,
    );
  });

  test('says which of two ends it is, and what no longer works', () => {
    const renewed = { expiresAt: at(60), undeployed: { places: 1, expiresAt: at(2) } };
    expect(named(token({ ...renewed }))).toContain('its old one ends in 2 days');
    expect(named(token({ ...renewed, undeployed: { places: 1, expiresAt: at(-1) } }))).toContain(
      'its old one ended 1 day ago',
    );
    const revoked = endlessKey({
      expiresAt: at(40),
      onServer: { state: 'revoked', checkedAt: '2030-01-15T00:00:00.000Z' },
    });
    expect(named(revoked)).toContain('Revoked, ends in 40 days');
  });

  test('counts what stands together', () => {
    const close = [1, 2, 3].map((hour) =>
      token({ id: `${hour}`, expiresAt: at(-hour / 24), environment: 'test' }),
    );
    const [mark] = marksOf(close);
    expect(markName(mark!, en, NOW)).toMatch(
      /^3 credentials, not production, .*2030.*: 3 expired$/,
    );
    const [calm] = marksOf(
      close.map((each, index) => ({ ...each, expiresAt: at(60 + index / 24) })),
    );
    expect(markName(calm!, en, NOW)).toMatch(/^3 credentials, not production, .*2030$/);
  });
});

describe('the counters', () => {
  test('count each credential once, by the bounds of the search', () => {
    const ends = [-1, 0, 1 / DAY, 7 - 1 / DAY, 7, 30 - 1 / DAY, 30, 400].map((days) => ({
      endsMs: NOW + Math.round(days * DAY),
      production: true,
    }));
    expect(sums(ends, ends.length + 3).counts).toEqual({
      expired: 2,
      week: 2,
      month: 2,
      fine: 2,
      endless: 3,
    });
  });

  test('count all of any list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e10, max: 1e11 })),
        fc.nat({ max: 9 }),
        (fromNow, endless) => {
          const items = fromNow.map((ms) => ({ endsMs: NOW + ms, production: true }));
          const { counts } = sums(items, items.length + endless);
          const sum = Object.values(counts).reduce((a, b) => a + b, 0);
          expect(sum).toBe(items.length + endless);
          expect(counts.expired).toBe(fromNow.filter((ms) => ms <= 0).length);
          expect(counts.endless).toBe(endless);
        },
      ),
    );
  });
});

describe('what the overview sums up', () => {
  const end = (days: number, production: boolean) => ({ endsMs: NOW + days * DAY, production });

  test('are the lines that hold anything, in any order of what ends', () => {
    expect(sums([end(5, false), end(1, true)]).lanes).toEqual(['production', 'others']);
    expect(sums([end(500, false)]).lanes).toEqual(['others']);
    expect(sums([], 3).lanes).toEqual([]);
  });

  test('is what ends beside the time that is shown', () => {
    const ends = [-13, -12, -1, 0, 90, 90 + 1 / DAY, 400].map((days) => end(days, true));
    expect(sums(ends)).toMatchObject({ before: 1, after: 2 });
  });
});

describe('walking the marks', () => {
  const marks = [
    { lane: 0, atPx: 20 },
    { lane: 1, atPx: 60 },
    { lane: 0, atPx: 100 },
    { lane: 1, atPx: 160 },
  ];

  test.each([
    [0, 'ArrowRight', 1],
    [3, 'ArrowRight', 3],
    [0, 'ArrowLeft', 0],
    [2, 'ArrowLeft', 1],
    [2, 'Home', 0],
    [1, 'End', 3],
    [2, 'ArrowDown', 1],
    [3, 'ArrowUp', 2],
    [0, 'ArrowUp', 0],
    [3, 'ArrowDown', 3],
  ])('from %i by %s to %i', (from, key, to) => {
    expect(walked(marks, from, key)).toBe(to);
  });

  test('leaves all other keys alone', () => {
    expect(walked(marks, 0, 'Enter')).toBeUndefined();
    expect(walked(marks, 0, 'c')).toBeUndefined();
  });
});

describe('the axis', () => {
  test('zooms in steps and stops at both ends', () => {
    expect(SPANS.map((days) => zoomed(days, 'in'))).toEqual([7, 7, 30, 90]);
    expect(SPANS.map((days) => zoomed(days, 'out'))).toEqual([30, 90, 365, 365]);
  });

  test.each(SPANS)('of %i days is marked a handful of times, where days begin', (days) => {
    const window = windowOf(days, NOW);
    const ticks = axisTicks(days, window);
    expect(ticks.length).toBeGreaterThanOrEqual(4);
    expect(ticks.length).toBeLessThanOrEqual(14);
    for (const ms of ticks) {
      expect(ms).toBeGreaterThanOrEqual(window.fromMs);
      expect(ms).toBeLessThanOrEqual(window.toMs);
      expect(new Date(ms).getMinutes()).toBe(0);
    }
  });

  test('names days, dates and months, and the year where it begins', () => {
    const day = new Date(2030, 0, 1).getTime();
    const english = { locale: 'en-GB' };
    expect(tickLabel(day, 7, english)).toMatch(/Tue 1|Tue, 1/);
    expect(tickLabel(day, 90, english)).toBe('1 Jan');
    expect(tickLabel(day, 365, english)).toBe('Jan 2030');
    expect(tickLabel(new Date(2030, 5, 1).getTime(), 365, english)).toBe('Jun');
  });
});

test('the days of a cluster are looked for by their dates', () => {
  const morning = new Date(2026, 10, 24, 8).getTime();
  expect(daysQuery(morning, new Date(2026, 10, 24, 23).getTime())).toBe('expires:2026-11-24');
  expect(daysQuery(morning, new Date(2027, 0, 2, 1).getTime())).toBe(
    'expires:>=2026-11-24 expires:<=2027-01-02',
  );
});
