import { describe, expect, it } from 'vitest';
import { codeOf, FakeHome, LockBench } from './lock-bench';

const RIGHT = 'correct horse battery';

async function locked(): Promise<LockBench> {
  const bench = new LockBench();
  await bench.setPassphrase(RIGHT);
  bench.lock.lock();
  return bench;
}

describe('off', () => {
  it('is never locked', () => {
    const { lock } = new LockBench();
    lock.lock();
    expect(lock.state).toBe('off');
  });

  it('refuses a passphrase that is too short, with nothing stored', async () => {
    const bench = new LockBench();
    expect(await codeOf(() => bench.setPassphrase('seven 7'))).toBe('passphrase-short');
    expect(bench.disk.keychain.size).toBe(0);
    expect(bench.lock.state).toBe('off');
  });

  it('stays off where the keychain refuses', async () => {
    const bench = new LockBench();
    bench.disk.failAt = { call: 2, as: 'timeout' };
    expect(await codeOf(() => bench.setPassphrase(RIGHT))).toBe('keychain-timeout');
    expect(bench.lock.state).toBe('off');
  });
});

describe('on', () => {
  it('is unlocked for whoever has just set it, and locked after a new start', async () => {
    const bench = new LockBench();
    await bench.setPassphrase(RIGHT);
    expect(bench.lock.state).toBe('unlocked');
    expect(bench.restart().lock.state).toBe('locked');
  });

  it('opens with its passphrase only', async () => {
    const { lock, clock, states } = await locked();
    expect(await codeOf(() => lock.unlock('incorrect horse'))).toBe('passphrase-wrong');
    expect(lock.state).toBe('locked');
    await clock.advance(1_000);
    await lock.unlock(RIGHT);
    expect(states).toEqual(['unlocked', 'locked', 'unlocked']);
  });

  it('takes the same letters however the keyboard composes them', async () => {
    const bench = new LockBench();
    await bench.setPassphrase('Pass\u00e9 compos\u00e9');
    bench.lock.lock();
    await bench.lock.unlock('Passe\u0301 compose\u0301');
    expect(bench.lock.state).toBe('unlocked');
  });

  it('is changed and switched off with the present passphrase only', async () => {
    const bench = new LockBench();
    const { lock, clock, vault } = bench;
    await bench.setPassphrase(RIGHT);
    expect(await codeOf(() => bench.setPassphrase('another one', ''))).toBe('passphrase-wrong');
    await clock.advance(60_000);
    await bench.setPassphrase('another one', RIGHT);
    expect(lock.state).toBe('unlocked');
    expect(
      [...bench.disk.keychain.values()].filter((each) => each.startsWith('scrypt')),
    ).toHaveLength(1);
    lock.lock();
    expect(await codeOf(() => lock.unlock(RIGHT))).toBe('passphrase-wrong');
    expect(await codeOf(() => lock.removePassphrase('another one', vault))).toBe('locked');
    await clock.advance(60_000);
    await lock.unlock('another one');
    await lock.removePassphrase('another one', vault);
    expect(lock.state).toBe('off');
    expect(bench.restart().lock.state).toBe('off');
  });

  it('stays locked when its verifier leaves the file, and opens with the passphrase still', async () => {
    const bench = await locked();
    const { lockVerifierId: _gone, ...rest } = bench.disk.document;
    bench.disk.document = rest;
    bench.fileChanged();
    expect(bench.lock.state).toBe('locked');
    await bench.lock.unlock(RIGHT);
    expect(bench.lock.state).toBe('off');
  });

  it('is locked at once where a restored file brings a verifier', async () => {
    const { disk } = await locked();
    const bench = new LockBench();
    bench.disk.document = disk.document;
    bench.fileChanged();
    expect(bench.states).toEqual(['locked']);
  });

  it('says so where the keychain lost the verifier, and counts no wrong try', async () => {
    const bench = await locked();
    bench.disk.keychain.clear();
    expect(await codeOf(() => bench.lock.unlock(RIGHT))).toBe('verifier-missing');
    expect(bench.lock.view().waitUntilMs).toBeUndefined();
    bench.disk.failAt = { call: bench.disk.calls + 1, as: 'locked' };
    expect(await codeOf(() => bench.lock.unlock(RIGHT))).toBe('keychain-locked');
    expect(bench.lock.state).toBe('locked');
  });

  it('refuses a verifier that somebody made cheap', async () => {
    const bench = await locked();
    const [id = ''] = bench.disk.keychain.keys();
    const dear = bench.disk.keychain.get(id) ?? '';
    bench.disk.keychain.set(id, dear.replace('scrypt$17', 'scrypt$10'));
    expect(await codeOf(() => bench.lock.unlock(RIGHT))).toBe('verifier-missing');
  });

  it('locks while the passphrase is being changed, and opens with the new one', async () => {
    const bench = new LockBench();
    await bench.setPassphrase(RIGHT);
    const changing = bench.lock.carryOut(() => bench.setPassphrase('another one', RIGHT));
    bench.lock.lock();
    // It was begun while unlocked; only proving the present one comes too late or in time.
    const outcome = await codeOf(() => changing);
    expect(bench.lock.state).toBe('locked');
    await bench.lock.unlock(outcome === 'none' ? 'another one' : RIGHT);
    expect(bench.lock.state).toBe('unlocked');
  });
});

describe('Touch ID', () => {
  it('opens where it is offered and agrees', async () => {
    let agrees = false;
    const touchId = {
      isAvailable: () => true,
      prompt: () => (agrees ? Promise.resolve() : Promise.reject(new Error('cancelled'))),
    };
    const bench = new LockBench({ touchId });
    await bench.setPassphrase(RIGHT);
    bench.lock.lock();
    expect(bench.lock.view().method).toBe('touch-id');
    expect(await codeOf(() => bench.lock.unlockByTouchId())).toBe('touch-id-refused');
    expect(bench.lock.state).toBe('locked');
    agrees = true;
    await bench.lock.unlockByTouchId();
    expect(bench.lock.state).toBe('unlocked');
  });

  it('opens nothing where it is not offered', async () => {
    const { lock } = await locked();
    expect(lock.view().method).toBe('passphrase');
    expect(await codeOf(() => lock.unlockByTouchId())).toBe('touch-id-refused');
    expect(lock.state).toBe('locked');
  });
});

describe('a home with a passphrase of its own', () => {
  it('is opened by unlocking and closed by locking', async () => {
    const home = new FakeHome('of the file');
    const { lock, clock } = new LockBench({ home });
    expect(lock.view()).toMatchObject({ state: 'locked', why: 'file', method: 'passphrase' });
    expect(await codeOf(() => lock.unlock('another'))).toBe('passphrase-wrong');
    await clock.advance(1_000);
    await lock.unlock('of the file');
    expect([lock.state, home.state]).toEqual(['unlocked', 'open']);
    lock.lock();
    expect([lock.state, home.state]).toEqual(['locked', 'closed']);
  });

  it('has no second passphrase', async () => {
    const bench = new LockBench({ home: new FakeHome('of the file') });
    await bench.lock.unlock('of the file');
    expect(await codeOf(() => bench.setPassphrase(RIGHT))).toBe('passphrase-of-file');
  });

  it('keeps what the app does by itself waiting while it is closed', async () => {
    const { lock } = new LockBench({ home: new FakeHome('of the file') });
    const use = async () => lock.assertMayUseSecrets();
    expect(await codeOf(() => lock.inBackground(use))).toBe('locked');
    await lock.unlock('of the file');
    expect(await codeOf(() => lock.inBackground(use))).toBe('none');
  });
});
