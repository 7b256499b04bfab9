import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SecretStore } from '../../../src/main/ports/secret-store';
import { lockedProblem } from '../../../src/main/services/lock/locked-problem';
import { lockedSecretStore } from '../../../src/main/services/lock/locked-secret-store';
import { Permits } from '../../../src/main/services/lock/permits';
import { codeOf, LockBench } from './lock-bench';

type Call = readonly ['get' | 'delete', string] | readonly ['set', string, string];

const calls: fc.Arbitrary<Call> = fc.oneof(
  fc.tuple(fc.constantFrom('get' as const, 'delete' as const), fc.string()),
  fc.tuple(fc.constant('set' as const), fc.string(), fc.string()),
);

function make(store: SecretStore, call: Call): Promise<unknown> {
  if (call[0] === 'set') return store.set(call[1], call[2]);
  return store[call[0]](call[1]);
}

/** A keychain that counts what reaches it. */
class Counted implements SecretStore {
  reached = 0;
  private readonly held = new Map<string, string>();

  async get(id: string): Promise<string | undefined> {
    this.reached += 1;
    return this.held.get(id);
  }

  async set(id: string, secret: string): Promise<void> {
    this.reached += 1;
    this.held.set(id, secret);
  }

  async delete(id: string): Promise<void> {
    this.reached += 1;
    this.held.delete(id);
  }
}

describe('a locked secret store', () => {
  it('lets no call reach the keychain, whatever is asked and in whatever order', async () => {
    const step = fc.oneof(
      calls.map((call) => ({ do: 'call' as const, call })),
      calls.map((call) => ({ do: 'ask' as const, call })),
      fc.constantFrom({ do: 'lock' as const }, { do: 'unlock' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const inner = new Counted();
        const guard = {
          locked: false,
          assertMayUseSecrets: () => {
            if (guard.locked) throw lockedProblem();
          },
        };
        const store = lockedSecretStore(inner, guard);
        for (const each of steps) {
          if (each.do === 'lock' || each.do === 'unlock') {
            guard.locked = each.do === 'lock';
            continue;
          }
          const before = inner.reached;
          const code = await codeOf(() => make(store, each.call));
          expect(code).toBe(guard.locked ? 'locked' : 'none');
          expect(inner.reached - before).toBe(guard.locked ? 0 : 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps back what the keychain answers after it was locked', async () => {
    let locked = false;
    let answer: (secret: string) => void = () => undefined;
    const slow: SecretStore = {
      get: () => new Promise((resolve) => (answer = resolve)),
      set: async () => undefined,
      delete: async () => undefined,
    };
    const store = lockedSecretStore(slow, {
      assertMayUseSecrets: () => {
        if (locked) throw lockedProblem();
      },
    });
    const asked = store.get('id');
    await Promise.resolve();
    locked = true;
    answer('secret');
    expect(await codeOf(() => asked)).toBe('locked');
  });
});

describe('the lock’s permits', () => {
  it('let work end that was begun unlocked, and refuse the next', async () => {
    const bench = new LockBench();
    await bench.setPassphrase('correct horse battery');
    const { lock, disk } = bench;
    const store = lockedSecretStore(disk.secrets(), lock);
    await lock.carryOut(async () => {
      // A server has just made it: this must not be lost.
      lock.lock();
      await store.set('fresh', 'secret');
    });
    expect(disk.keychain.get('fresh')).toBe('secret');
    expect(await codeOf(() => lock.carryOut(() => store.get('fresh')))).toBe('locked');
    expect(await codeOf(() => store.get('fresh'))).toBe('locked');
    expect(await lock.inBackground(() => store.get('fresh'))).toBe('secret');
  });

  it('end with the work, also for what it left running', async () => {
    const permits = new Permits();
    let later: Promise<boolean> | undefined;
    await permits.run(async () => {
      expect(permits.isHeld).toBe(true);
      later = new Promise((resolve) => setTimeout(() => resolve(permits.isHeld), 5));
    });
    expect(permits.isHeld).toBe(false);
    expect(await later).toBe(false);
  });
});
