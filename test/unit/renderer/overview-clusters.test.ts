import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustered, scaleOf } from '../../../src/renderer/overview/clusters';
import { SPANS, type Span, windowOf } from '../../../src/renderer/overview/spans';

const NOW = Date.UTC(2026, 10, 22, 8, 30);
const DAY = 86_400_000;
const MARK = 32;

interface Item {
  readonly id: number;
  readonly endsMs: number;
}

/** Ends around now: near, far, at once, and many at the same moment. */
const items = fc
  .array(
    fc.oneof(
      fc.integer({ min: -500 * DAY, max: 500 * DAY }),
      fc.integer({ min: -2 * DAY, max: 10 * DAY }),
      fc.constantFrom(0, 1, -1, DAY, 7 * DAY),
    ),
    { maxLength: 300 },
  )
  .map((ends) =>
    ends.sort((a, b) => a - b).map((fromNow, id): Item => ({ id, endsMs: NOW + fromNow })),
  );
const span = fc.constantFrom<Span>(...SPANS);
const width = fc.integer({ min: 120, max: 3_800 });

const ends = ({ endsMs }: Item) => endsMs;
const view = (list: readonly Item[], days: Span, widthPx: number) => {
  const scale = scaleOf(windowOf(days, NOW), widthPx, MARK);
  return { scale, ...clustered(list, ends, scale) };
};

describe('clusters of close marks', () => {
  test('hold every item once, in order', () => {
    fc.assert(
      fc.property(items, span, width, (list, days, widthPx) => {
        const { before, clusters, after } = view(list, days, widthPx);
        const inOrder = [...before, ...clusters.flatMap((each) => each.items), ...after];
        expect(inOrder).toEqual(list);
        expect(clusters.every((each) => each.items.length > 0)).toBe(true);
      }),
    );
  });

  test('leave out what lies outside the time that is shown, and nothing else', () => {
    fc.assert(
      fc.property(items, span, width, (list, days, widthPx) => {
        const { before, after } = view(list, days, widthPx);
        const { fromMs, toMs } = windowOf(days, NOW);
        expect(before).toEqual(list.filter(({ endsMs }) => endsMs < fromMs));
        expect(after).toEqual(list.filter(({ endsMs }) => endsMs > toMs));
      }),
    );
  });

  test('are divided by zooming in, never mixed', () => {
    fc.assert(
      fc.property(items, span, span, width, width, (list, a, b, first, second) => {
        const views = [view(list, a, first), view(list, b, second)].sort(
          (one, other) => one.scale.partMs - other.scale.partMs,
        );
        const [near, far] = [views[0]!, views[1]!];
        const place = new Map(
          far.clusters.flatMap((each, index) => each.items.map(({ id }) => [id, index] as const)),
        );
        for (const { items: together } of near.clusters) {
          const places = together.flatMap(({ id }) => place.get(id) ?? []);
          expect(new Set(places).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('never cover each other, stay on the axis, and near the time they stand for', () => {
    fc.assert(
      fc.property(items, span, width, (list, days, widthPx) => {
        const { scale, clusters } = view(list, days, widthPx);
        let last = -Infinity;
        for (const { items: together, atPx } of clusters) {
          expect(atPx - last).toBeGreaterThanOrEqual(MARK - 0.01);
          last = atPx;
          expect(atPx).toBeGreaterThanOrEqual(MARK / 2 - 0.01);
          expect(atPx).toBeLessThanOrEqual(widthPx - MARK / 2 + 0.01);
          const mean = together.reduce((sum, { endsMs }) => sum + endsMs, 0) / together.length;
          const wanted = (mean - scale.fromMs) * scale.pxPerMs;
          expect(Math.abs(atPx - wanted)).toBeLessThanOrEqual(MARK / 2 + 0.01);
        }
      }),
    );
  });

  test('hold what has ended apart from what is to come, left and right of now', () => {
    fc.assert(
      fc.property(items, span, width, (list, days, widthPx) => {
        const { scale, clusters } = view(list, days, widthPx);
        const nowPx = (NOW - scale.fromMs) * scale.pxPerMs;
        for (const { items: together, atPx } of clusters) {
          const ended = together.filter(({ endsMs }) => endsMs <= NOW);
          expect([0, together.length]).toContain(ended.length);
          expect(Math.sign(atPx - nowPx)).toBe(ended.length > 0 ? -1 : 1);
        }
      }),
    );
  });

  test('show at least the time that was asked for, all of it in parts a mark fits into', () => {
    fc.assert(
      fc.property(span, width, (days, widthPx) => {
        const { fromMs, toMs } = windowOf(days, NOW);
        const scale = scaleOf(windowOf(days, NOW), widthPx, MARK);
        expect(scale.fromMs).toBeLessThanOrEqual(fromMs);
        expect(scale.toMs).toBeGreaterThanOrEqual(toMs);
        expect(scale.partMs * scale.pxPerMs).toBeGreaterThanOrEqual(MARK);
        expect((scale.toMs - scale.fromMs) * scale.pxPerMs).toBeCloseTo(widthPx, 6);
      }),
    );
  });

  test('read each item once, however many there are', () => {
    for (const count of [1_000, 10_000, 100_000]) {
      const list = Array.from({ length: count }, (_, id) => ({
        id,
        endsMs: NOW + (id / count) * 80 * DAY,
      }));
      let reads = 0;
      const scale = scaleOf(windowOf(90, NOW), 700, MARK);
      const { clusters } = clustered(
        list,
        ({ endsMs }) => {
          reads += 1;
          return endsMs;
        },
        scale,
      );
      expect(reads).toBe(count);
      expect(clusters.length).toBeLessThanOrEqual(700 / MARK);
    }
  });
});
