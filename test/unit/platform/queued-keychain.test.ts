import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerReply, WorkerRequest } from '../../../src/main/platform/keychain/messages';
import { QueuedKeychain } from '../../../src/main/platform/keychain/queued-keychain';
import type { WorkerEvents } from '../../../src/main/platform/keychain/worker-process';
import { KeychainError, type KeychainStatus } from '../../../src/main/ports/secret-store';

const TIMES = {
  usualMs: 10_000,
  promptMs: 60_000,
  noticeMs: 1_500,
  lookMs: 6_500,
  idleMs: 30_000,
};

/** A keychain process that answers only when it is told to. */
class StubWorker {
  readonly requests: WorkerRequest[] = [];
  killed = false;

  constructor(private readonly events: WorkerEvents) {}

  send(request: WorkerRequest): void {
    if (this.killed) throw new Error('A dead process was asked.');
    this.requests.push(request);
  }

  kill(): void {
    this.killed = true;
    queueMicrotask(() => this.events.onExit());
  }

  reply(reply: WorkerReply): Promise<void> {
    this.events.onReply(reply);
    return settle();
  }

  die(): Promise<void> {
    this.killed = true;
    this.events.onExit();
    return settle();
  }
}

let workers: StubWorker[];
let status: KeychainStatus | 'silent';
let keychain: QueuedKeychain;
let waits: boolean[];

function make(platform: NodeJS.Platform = 'linux'): QueuedKeychain {
  return new QueuedKeychain({
    platform,
    times: TIMES,
    startWorker: (events) => {
      const worker = new StubWorker(events);
      workers.push(worker);
      return worker;
    },
    // A service that does not answer is given up after 3 s.
    status: () =>
      status === 'silent'
        ? new Promise((resolve) => setTimeout(() => resolve('unknown'), 3_000))
        : Promise.resolve(status),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  status = 'ready';
  waits = [];
  keychain = make();
  keychain.onWaiting((waiting) => waits.push(waiting));
});
afterEach(() => {
  keychain.close();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0).then(() => undefined);
const accountOf = (request: WorkerRequest) => ('account' in request ? request.account : undefined);
const found = (secret: string | null): WorkerReply => ({ outcome: 'found', secret });

/** Remembers how a call ended. */
function watch<T>(call: Promise<T>): { value?: T; fault?: string; done: boolean } {
  const outcome: { value?: T; fault?: string; done: boolean } = { done: false };
  call.then(
    (value) => Object.assign(outcome, { value, done: true }),
    (error: unknown) =>
      Object.assign(outcome, {
        fault: error instanceof KeychainError ? error.fault : String(error),
        done: true,
      }),
  );
  return outcome;
}

describe('the queue', () => {
  it('asks one after the other in one process', async () => {
    const first = watch(keychain.get('a'));
    const second = watch(keychain.get('b'));
    await settle();
    expect(workers).toHaveLength(1);
    expect(workers[0]!.requests.map(accountOf)).toEqual(['a']);
    await workers[0]!.reply(found('one'));
    expect(first.value).toBe('one');
    expect(workers[0]!.requests.map(accountOf)).toEqual(['a', 'b']);
    await workers[0]!.reply(found('two'));
    expect(second.value).toBe('two');
    expect(workers).toHaveLength(1);
  });

  it('goes on after a call that the keychain refused', async () => {
    const first = watch(keychain.get('a'));
    const second = watch(keychain.get('b'));
    await settle();
    await workers[0]!.reply({ outcome: 'error', message: 'No such interface' });
    expect(first.fault).toBe('failed');
    await workers[0]!.reply(found('two'));
    expect(second.value).toBe('two');
  });

  it('asks in a new process where one that has served is refused: its service may be another now', async () => {
    const first = watch(keychain.get('a'));
    await settle();
    await workers[0]!.reply(found('one'));
    expect(first.value).toBe('one');

    const second = watch(keychain.set('b', 's'));
    await settle();
    await workers[0]!.reply({ outcome: 'error', message: 'The session does not exist' });
    expect(workers[0]!.killed).toBe(true);
    expect(workers[1]!.requests).toEqual(workers[0]!.requests.slice(1));
    await workers[1]!.reply({ outcome: 'kept', readBack: 'same' });
    expect(second).toEqual({ done: true, value: undefined });

    // A new one that is refused as well has asked in vain, once.
    const third = watch(keychain.get('c'));
    await settle();
    await workers[1]!.reply({ outcome: 'error', message: 'No such interface' });
    await workers[2]!.reply({ outcome: 'error', message: 'No such interface' });
    expect(third.fault).toBe('failed');
    expect(workers).toHaveLength(3);
  });

  it('ends the process after 30 s without a call, and starts another when needed', async () => {
    const call = keychain.get('a');
    await settle();
    await workers[0]!.reply(found('x'));
    await call;
    await vi.advanceTimersByTimeAsync(29_999);
    expect(workers[0]!.killed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers[0]!.killed).toBe(true);
    const again = watch(keychain.get('a'));
    await settle();
    expect(workers).toHaveLength(2);
    await workers[1]!.reply(found('y'));
    expect(again.value).toBe('y');
  });
});

describe('an answer', () => {
  it.each([
    ['ready', undefined, undefined],
    ['locked', undefined, 'locked'],
    ['absent', undefined, 'absent'],
    ['silent', undefined, 'timeout'],
  ] as const)('of nothing while the keychain is %s', async (state, value, fault) => {
    status = state;
    const get = watch(keychain.get('a'));
    await settle();
    await workers[0]!.reply(found(null));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(get).toEqual(fault === undefined ? { done: true, value } : { done: true, fault });

    const remove = watch(keychain.delete('a'));
    await settle();
    await workers[0]!.reply({ outcome: 'deleted', deleted: false });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(remove).toEqual(fault === undefined ? { done: true, value } : { done: true, fault });
  });

  it.each([
    ['same', 'ready', undefined],
    ['other', 'ready', 'failed'],
    ['none', 'ready', 'failed'],
    ['none', 'locked', 'locked'],
  ] as const)('that read back %s while %s', async (readBack, state, fault) => {
    status = state;
    const set = watch(keychain.set('a', 's'));
    await settle();
    expect(workers[0]!.requests).toEqual([{ op: 'set', account: 'a', secret: 's' }]);
    await workers[0]!.reply({ outcome: 'kept', readBack });
    expect(set.fault).toBe(fault);
    expect(set.done).toBe(true);
  });

  it('of refusal while locked is a dismissed prompt', async () => {
    status = 'locked';
    const set = watch(keychain.set('a', 's'));
    await settle();
    const message = 'Cannot create an item in a locked collection';
    await workers[0]!.reply({ outcome: 'error', message });
    expect(set.fault).toBe('locked');
  });
});

describe('a call without an answer', () => {
  it('to a keychain that does not answer at all is ended after 10 s, with those behind it', async () => {
    status = 'silent';
    const call = watch(keychain.get('a'));
    const behind = watch(keychain.get('b'));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(call.done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(call.fault).toBe('timeout');
    expect(behind.fault).toBe('timeout');
    expect(workers[0]!.killed).toBe(true);
    expect(waits).toEqual([]);
    status = 'ready';
    const later = watch(keychain.get('c'));
    await settle();
    await workers[1]!.reply(found('x'));
    expect(later.value).toBe('x');
  });

  it('to a locked one waits a minute for the user, who is told', async () => {
    status = 'locked';
    const call = watch(keychain.get('a'));
    const behind = watch(keychain.get('b'));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(waits).toEqual([true]);
    await vi.advanceTimersByTimeAsync(58_499);
    expect(call.done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(call.fault).toBe('locked');
    expect(behind.fault).toBe('locked');
    expect(waits).toEqual([true, false]);
    expect(workers[0]!.killed).toBe(true);
  });

  it('that the user unlocks for after 40 s gets its answer', async () => {
    status = 'locked';
    const call = watch(keychain.get('a'));
    await vi.advanceTimersByTimeAsync(40_000);
    status = 'ready';
    await workers[0]!.reply(found('x'));
    expect(call.value).toBe('x');
    expect(waits).toEqual([true, false]);
  });

  it('to an open one that answers otherwise waits too: it may ask for a permission', async () => {
    const call = watch(keychain.get('a'));
    await vi.advanceTimersByTimeAsync(6_499);
    expect(waits).toEqual([]);
    await vi.advanceTimersByTimeAsync(53_500);
    expect(call.done).toBe(false);
    expect(waits).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1);
    expect(call.fault).toBe('timeout');
  });

  it('to one that has gone meanwhile is ended at once', async () => {
    const call = watch(keychain.get('a'));
    await vi.advanceTimersByTimeAsync(500);
    status = 'absent';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(call.fault).toBe('absent');
    expect(workers[0]!.killed).toBe(true);
  });

  it('from a process that dies is a failure, and the next call gets another process', async () => {
    const call = watch(keychain.get('a'));
    const behind = watch(keychain.get('b'));
    await settle();
    await workers[0]!.die();
    expect(call.fault).toBe('failed');
    await settle();
    await workers[1]!.reply(found('x'));
    expect(behind.value).toBe('x');
  });

  it('is refused at once when the app quits, and so is everything after it', async () => {
    const call = watch(keychain.get('a'));
    const behind = watch(keychain.get('b'));
    await settle();
    keychain.close();
    await settle();
    expect(workers[0]!.killed).toBe(true);
    expect(call.fault).toBe('failed');
    expect(behind.fault).toBe('failed');
    expect(watch(keychain.get('c')).done).toBe(false);
    await settle();
    expect(workers).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('a secret larger than Windows keeps is refused before it is sent', async () => {
  keychain = make('win32');
  const tooLarge = watch(keychain.set('a', 'é'.repeat(1_281)));
  await settle();
  expect(tooLarge.fault).toBe('failed');
  expect(workers).toHaveLength(0);
  const fits = watch(keychain.set('a', 'é'.repeat(1_280)));
  await settle();
  await workers[0]!.reply({ outcome: 'kept', readBack: 'same' });
  expect(fits).toEqual({ done: true, value: undefined });
});
