import { describe, expect, it } from 'vitest';
import { SnapshotStore } from '../../../src/renderer/store/snapshot-store';
import { overviewOf, windowOf } from '../../../src/shared/domain/overview';
import type { Result } from '../../../src/shared/domain/result';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';
import type { Snapshot } from '../../../src/shared/ipc/api';
import { token } from './samples';

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
  /** What was asked for: head or whole. */
  readonly kinds: ('head' | 'whole')[] = [];
  listener: (() => void) | undefined;

  getSnapshot(): Promise<Result<Snapshot>> {
    this.kinds.push('whole');
    return new Promise((resolve) => this.asked.push(resolve));
  }

  getSnapshotHead(): Promise<Result<Snapshot>> {
    this.kinds.push('head');
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

describe('a window that begins with a head', () => {
  const head = (nowMs: number, ...ids: string[]): Snapshot => ({
    ...snapshot(nowMs),
    credentials: ids.map((id) => token({ id })),
    rest: { inUse: 3, archived: 0, overview: overviewOf([], 3, windowOf(90, nowMs)) },
  });
  const whole = (nowMs: number, ...ids: string[]): Snapshot => ({
    ...snapshot(nowMs),
    credentials: ids.map((id) => token({ id })),
  });
  const idsOf = (store: SnapshotStore) => {
    const state = store.getState();
    return state.status === 'ready' ? state.snapshot.credentials.map(({ id }) => id) : [];
  };

  it('shows it, and asks for the rest when it is wanted, once', async () => {
    const { app, store } = started();
    await app.answer({ ok: true, value: head(1, 'a', 'b') });
    expect(idsOf(store)).toEqual(['a', 'b']);
    expect(app.kinds).toEqual(['head']);
    const first = store.whole();
    expect(store.whole()).toBe(first);
    expect(app.kinds).toEqual(['head', 'whole']);
    await app.answer({ ok: true, value: whole(2, 'a', 'b', 'c') });
    expect(idsOf(store)).toEqual(['a', 'b', 'c']);
    await expect(first).resolves.toMatchObject({ nowMs: 2 });
    expect(app.asked).toHaveLength(2);
  });

  it('keeps the views of the head that stayed the same', async () => {
    const { app, store } = started();
    await app.answer({ ok: true, value: head(1, 'a', 'b') });
    const before = store.getState();
    void store.whole();
    const changed = token({ id: 'b', name: 'renamed' });
    await app.answer({
      ok: true,
      value: { ...whole(2), credentials: [token({ id: 'a' }), changed, token({ id: 'c' })] },
    });
    const after = store.getState();
    if (before.status !== 'ready' || after.status !== 'ready') throw new Error('Not read.');
    expect(after.snapshot.credentials[0]).toBe(before.snapshot.credentials[0]);
    expect(after.snapshot.credentials[1]).toBe(changed);
    expect(after.snapshot).not.toHaveProperty('rest');
  });

  it('has all of it at once where there is no rest', async () => {
    const { app, store } = started();
    await app.answer({ ok: true, value: whole(1, 'a') });
    await expect(store.whole()).resolves.toMatchObject({ nowMs: 1 });
    expect(app.kinds).toEqual(['head']);
  });

  it('waits for all of it from before the head was there', async () => {
    const { app, store } = started();
    const all = store.whole();
    await app.answer({ ok: true, value: head(1, 'a') });
    expect(app.kinds).toEqual(['head', 'whole']);
    await app.answer({ ok: true, value: whole(2, 'a', 'b') });
    await expect(all).resolves.toMatchObject({ nowMs: 2 });
  });

  it('reads all of it after a change, whenever that came', async () => {
    const early = started();
    early.app.listener?.();
    await early.app.answer({ ok: true, value: head(1, 'a') });
    expect(early.app.kinds).toEqual(['head', 'whole']);

    const meanwhile = started();
    await meanwhile.app.answer({ ok: true, value: head(1, 'a', 'b') });
    meanwhile.app.listener?.();
    // What is on its way is all of it: it is not asked for twice.
    void meanwhile.store.whole();
    expect(meanwhile.app.kinds).toEqual(['head', 'whole']);
    meanwhile.app.listener?.();
    await meanwhile.app.answer({ ok: true, value: whole(2, 'a', 'b', 'c') });
    expect(meanwhile.app.kinds).toEqual(['head', 'whole', 'whole']);
    await meanwhile.app.answer({ ok: true, value: whole(3, 'c') });
    expect(idsOf(meanwhile.store)).toEqual(['c']);
  });

  it('is locked where the app was locked in between, and never shows a head again', async () => {
    const { app, store } = started();
    await app.answer({ ok: true, value: head(1, 'a', 'b') });
    void store.whole();
    const lock = { state: 'locked', why: 'lock', method: 'passphrase' } as const;
    await app.answer({ ok: true, value: { ...whole(2), lock } });
    expect(store.getState()).toMatchObject({ snapshot: { lock, credentials: [] } });
    app.listener?.();
    expect(app.kinds).toEqual(['head', 'whole', 'whole']);
  });

  it('says that the rest could not be read, and waits on for it', async () => {
    const { app, store } = started();
    await app.answer({ ok: true, value: head(1, 'a') });
    const all = store.whole();
    await app.answer(refusal);
    expect(store.getState()).toMatchObject({ status: 'failed', problem: refusal.problem });
    void store.refresh();
    await app.answer({ ok: true, value: head(2, 'a') });
    expect(store.whole()).toBe(all);
    await app.answer({ ok: true, value: whole(3, 'a', 'b') });
    expect(app.kinds).toEqual(['head', 'whole', 'head', 'whole']);
    await expect(all).resolves.toMatchObject({ nowMs: 3 });
  });

  it('is as new as a call to refresh once that has settled', async () => {
    const { app, store } = started();
    const refreshed = store.refresh();
    await app.answer({ ok: true, value: head(1, 'a') });
    await app.answer({ ok: true, value: whole(2, 'a', 'b') });
    await refreshed;
    expect(store.getState()).toMatchObject({ snapshot: { nowMs: 2 } });
  });
});
