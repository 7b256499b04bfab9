import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/main/ports/clock';
import type { Log } from '../../../src/main/ports/log';
import { GrafanaWatch } from '../../../src/main/services/grafana/watch';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A clock that runs when told to; calls what is due on the way. */
class HandClock implements Clock {
  private nowMs = Date.UTC(2026, 0, 1);
  private timers: { readonly atMs: number; readonly callback: () => void }[] = [];

  now = () => this.nowMs;
  zone = () => 'UTC';
  after(delayMs: number, callback: () => void) {
    const timer = { atMs: this.nowMs + delayMs, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  get waiting(): number {
    return this.timers.length;
  }

  async run(ms: number): Promise<void> {
    const until = this.nowMs + ms;
    for (;;) {
      const next = this.timers.toSorted((a, b) => a.atMs - b.atMs).at(0);
      if (next === undefined || next.atMs > until) break;
      this.timers = this.timers.filter((each) => each !== next);
      this.nowMs = next.atMs;
      next.callback();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.nowMs = until;
  }

  /** The computer sleeps: time goes by and timers do not run. */
  sleep(ms: number): void {
    this.nowMs += ms;
    this.timers = this.timers.map((each) => ({ ...each, atMs: each.atMs + ms }));
  }
}

function watching(random = 0, refresh: () => Promise<void> = async () => undefined) {
  const clock = new HandClock();
  const at: number[] = [];
  const errors: string[] = [];
  const log: Log = {
    record: () => undefined,
    recordError: (event) => errors.push(event),
  };
  const start = clock.now();
  const watch = new GrafanaWatch({
    clock,
    log,
    random: () => random,
    serverKeys: {
      refresh: () => {
        at.push(clock.now() - start);
        return refresh();
      },
    },
  });
  return { clock, watch, at, errors };
}

describe('what is watched', () => {
  it('is refreshed a minute after the start and every six hours', async () => {
    const { clock, watch, at } = watching();
    watch.start();
    await clock.run(13 * HOUR);
    expect(at).toEqual([MINUTE, MINUTE + 6 * HOUR, MINUTE + 12 * HOUR]);
  });

  it('is refreshed up to a fifth later, so that not all computers ask at once', async () => {
    const { clock, watch, at } = watching(0.999);
    watch.start();
    await clock.run(8 * HOUR);
    expect(at[0]).toBeGreaterThan(1.19 * MINUTE);
    expect(at[0]).toBeLessThan(1.2 * MINUTE);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(7.1 * HOUR);
  });

  it('is refreshed soon after a long sleep, and not after each short one', async () => {
    const { clock, watch, at } = watching();
    watch.start();
    await clock.run(2 * MINUTE);
    clock.sleep(10 * MINUTE);
    watch.wake();
    await clock.run(10 * MINUTE);
    expect(at).toEqual([MINUTE]);
    clock.sleep(20 * HOUR);
    watch.wake();
    watch.wake();
    await clock.run(5 * MINUTE);
    expect(at).toHaveLength(2);
  });

  it('goes on after a fault, which is in the log', async () => {
    const { clock, watch, at, errors } = watching(0, () => Promise.reject(new TypeError('x')));
    watch.start();
    await clock.run(7 * HOUR);
    expect(at).toHaveLength(2);
    expect(errors).toEqual(['grafana-refresh-failed', 'grafana-refresh-failed']);
  });

  it('is left alone once the app ends, also by a refresh that was under way', async () => {
    let finish = () => {};
    const { clock, watch, at } = watching(0, () => new Promise((resolve) => (finish = resolve)));
    watch.start();
    await clock.run(MINUTE);
    watch.wake();
    watch.stop();
    finish();
    await clock.run(24 * HOUR);
    watch.wake();
    await clock.run(24 * HOUR);
    expect(at).toHaveLength(1);
    expect(clock.waiting).toBe(0);
  });
});
