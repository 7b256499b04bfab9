import { describe, expect, it } from 'vitest';
import type { Log } from '../../../src/main/ports/log';
import { GraceKeeper } from '../../../src/main/services/grafana/grace-keeper';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { Disk } from '../services/doubles';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 22);

function keeping(firstMs: number | undefined, sweep: () => void | Promise<void> = () => undefined) {
  const clock = new SimulatedClock(START);
  const swept: number[] = [];
  const errors: string[] = [];
  const listeners = new Set<() => void>();
  const log: Log = {
    record: () => undefined,
    recordError: (event) => {
      errors.push(event);
    },
  };
  const state = { nextMs: firstMs === undefined ? undefined : START + firstMs };
  const keeper = new GraceKeeper({
    clock,
    log,
    metadata: {
      ...new Disk().metadata(),
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    renewals: {
      nextSweepAt: () => state.nextMs,
      reconcileCreations: async () => undefined,
      sweep: async () => {
        swept.push(clock.now() - START);
        await sweep();
      },
    },
  });
  const changed = (nextMs: number | undefined) => {
    state.nextMs = nextMs === undefined ? undefined : START + nextMs;
    for (const listener of listeners) listener();
  };
  return { clock, keeper, swept, errors, changed, state, listeners };
}

describe('what is kept for a time of grace', () => {
  it('is looked after when that is over, and not before', async () => {
    const { clock, keeper, swept, state } = keeping(30 * HOUR, () => {
      state.nextMs = undefined;
    });
    keeper.start();
    await clock.advance(30 * HOUR - 1);
    expect(swept).toEqual([]);
    await clock.advance(7 * HOUR);
    expect(swept).toEqual([30 * HOUR]);
    expect(clock.longestDelayMs).toBeLessThanOrEqual(24 * HOUR);
  });

  it('costs nothing while there is nothing', async () => {
    const { clock, keeper, swept } = keeping(undefined);
    keeper.start();
    await clock.advance(48 * HOUR);
    expect(swept).toEqual([]);
    expect(clock.longestDelayMs).toBe(0);
  });

  it('that was over before the start is looked after soon after it', async () => {
    const { clock, keeper, swept, state } = keeping(-HOUR, () => {
      state.nextMs = undefined;
    });
    keeper.start();
    await clock.advance(MINUTE);
    expect(swept).toHaveLength(1);
    expect(swept[0]).toBeGreaterThan(0);
  });

  it('is planned anew with each change', async () => {
    const { clock, keeper, swept, changed } = keeping(30 * HOUR);
    keeper.start();
    await clock.advance(HOUR);
    changed(2 * HOUR);
    await clock.advance(HOUR - 1);
    expect(swept).toEqual([]);
    await clock.advance(1);
    expect(swept).toEqual([2 * HOUR]);
  });

  it('is looked after at most once a minute, and ever more seldom while nothing comes of it', async () => {
    const { clock, keeper, swept } = keeping(0);
    keeper.start();
    await clock.advance(12 * HOUR);
    const pauses = swept.slice(1).map((at, index) => at - swept[index]!);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(MINUTE);
    expect(pauses.slice(0, 5)).toEqual([2, 4, 8, 16, 32].map((minutes) => minutes * MINUTE));
    expect(Math.max(...pauses)).toBe(HOUR);
  });

  it('changes that come in a flood make it no busier', async () => {
    const { clock, keeper, swept, changed, state } = keeping(0, () => {
      state.nextMs = START + 1;
    });
    keeper.start();
    for (let second = 0; second < 600; second += 1) {
      changed(second * 1_000);
      await clock.advance(1_000);
    }
    expect(swept.length).toBeLessThanOrEqual(10);
  });

  it('is looked after again within a minute of somebody coming back', async () => {
    const { clock, keeper, swept } = keeping(0);
    keeper.start();
    await clock.advance(6 * HOUR);
    const before = swept.length;
    keeper.wake();
    await clock.advance(MINUTE);
    expect(swept).toHaveLength(before + 1);
  });

  it('is looked after in time after a sleep', async () => {
    const { clock, keeper, swept } = keeping(5 * HOUR);
    keeper.start();
    await clock.advance(HOUR);
    clock.sleep(10 * HOUR);
    keeper.wake();
    await clock.advance(MINUTE);
    expect(swept).toHaveLength(1);
  });

  it('waits no longer than an hour where the clock was set back', async () => {
    const { clock, keeper, swept, state } = keeping(0);
    keeper.start();
    await clock.advance(MINUTE);
    clock.jump(-48 * HOUR);
    state.nextMs = START - 96 * HOUR;
    keeper.wake();
    await clock.advance(HOUR);
    expect(swept.length).toBeGreaterThan(1);
  });

  it('is tried again after a fault, which is logged', async () => {
    const { clock, keeper, swept, errors } = keeping(0, async () => {
      throw new TypeError('a fault of the program');
    });
    keeper.start();
    await clock.advance(10 * MINUTE);
    expect(swept.length).toBeGreaterThan(1);
    expect(new Set(errors)).toEqual(new Set(['grace-sweep-failed']));
  });

  it('is left alone once the app ends', async () => {
    const { clock, keeper, swept, changed, listeners } = keeping(HOUR);
    keeper.start();
    keeper.stop();
    changed(0);
    keeper.wake();
    await clock.advance(3 * HOUR);
    expect(swept).toEqual([]);
    expect(listeners.size).toBe(0);
  });
});
