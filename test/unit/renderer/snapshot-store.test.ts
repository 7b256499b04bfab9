import { describe, expect, it } from 'vitest';
import { SnapshotStore } from '../../../src/renderer/store/snapshot-store';
import type { Result } from '../../../src/shared/domain/result';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';
import type { Snapshot } from '../../../src/shared/ipc/api';

function snapshot(nowMs: number): Snapshot {
  const ok = { ok: true } as const;
  return {
    nowMs,
    sources: [],
    credentials: [],
    interrupted: [],
    keychainAudit: { unknown: [] },
    settings: DEFAULT_SETTINGS,
    secrets: { where: 'keychain' },
    health: {
      keychain: ok,
      notifications: ok,
      metadata: ok,
      settings: ok,
      clock: ok,
      backups: ok,
      calendar: ok,
    },
    lock: { state: 'off', why: 'lock', method: 'passphrase' },
    look: {},
  };
}

/** An app whose answers come when the test lets them. */
class App {
  readonly asked: ((answer: Result<Snapshot>) => void)[] = [];
  listener: (() => void) | undefined;

  getSnapshot(): Promise<Result<Snapshot>> {
    return new Promise((resolve) => this.asked.push(resolve));
  }

  onChanged(listener: () => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = undefined;
    };
  }

  async answer(result: Result<Snapshot>): Promise<void> {
    this.asked.at(-1)?.(result);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const refusal = { ok: false, problem: { code: 'x', message: 'Not now.' } } as const;

function started() {
  const app = new App();
  const store = new SnapshotStore(app);
  const stop = store.start();
  return { app, store, stop };
}

describe('the window’s knowledge of the app', () => {
  it('is read once at the start', async () => {
    const { app, store } = started();
    expect(store.getState()).toEqual({ status: 'loading' });
    await app.answer({ ok: true, value: snapshot(1) });
    expect(store.getState()).toMatchObject({ status: 'ready', snapshot: { nowMs: 1 } });
    expect(app.asked).toHaveLength(1);
  });

  it('is read again after a change, once for many changes during a read', async () => {
    const { app, store } = started();
    app.listener?.();
    app.listener?.();
    app.listener?.();
    expect(app.asked).toHaveLength(1);
    await app.answer({ ok: true, value: snapshot(1) });
    expect(app.asked).toHaveLength(2);
    await app.answer({ ok: true, value: snapshot(2) });
    expect(store.getState()).toMatchObject({ snapshot: { nowMs: 2 } });
    expect(app.asked).toHaveLength(2);
  });

  it('is newer than the call once a refresh has settled', async () => {
    const { app, store } = started();
    let settled = false;
    const refreshed = store.refresh().then(() => {
      settled = true;
    });
    await app.answer({ ok: true, value: snapshot(1) });
    expect(settled).toBe(false);
    await app.answer({ ok: true, value: snapshot(2) });
    await refreshed;
    expect(store.getState()).toMatchObject({ snapshot: { nowMs: 2 } });
  });

  it('says why the first read failed, and can be tried again', async () => {
    const { app, store } = started();
    await app.answer(refusal);
    expect(store.getState()).toMatchObject({ status: 'failed', problem: refusal.problem });
    void store.refresh();
    await app.answer({ ok: true, value: snapshot(3) });
    expect(store.getState()).toMatchObject({ status: 'ready' });
  });

  it('keeps what is on the screen when a later read fails', async () => {
    const { app, store } = started();
    await app.answer({ ok: true, value: snapshot(1) });
    app.listener?.();
    await app.answer(refusal);
    expect(store.getState()).toMatchObject({ status: 'ready', snapshot: { nowMs: 1 } });
  });

  it('tells who listens, and hears nothing once stopped', async () => {
    const { app, store, stop } = started();
    const seen: string[] = [];
    const unsubscribe = store.subscribe(() => seen.push(store.getState().status));
    await app.answer({ ok: true, value: snapshot(1) });
    unsubscribe();
    app.listener?.();
    await app.answer({ ok: true, value: snapshot(2) });
    expect(seen).toEqual(['ready']);
    stop();
    expect(app.listener).toBeUndefined();
  });
});
