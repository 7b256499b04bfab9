import { beforeEach, expect, it } from 'vitest';
import { WrongAttempts } from '../../../src/main/services/lock/wrong-attempts';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { codeOf, START_MS } from './lock-bench';

let clock: SimulatedClock;
let kept: number;
beforeEach(() => {
  clock = new SimulatedClock(START_MS);
  kept = 0;
});

function start(): WrongAttempts {
  return new WrongAttempts(clock, {
    read: () => kept,
    write: (count) => {
      kept = count;
    },
  });
}

const wrong = (attempts: WrongAttempts) => codeOf(() => attempts.judge(async () => false));
const right = (attempts: WrongAttempts) => codeOf(() => attempts.judge(async () => true));

it('waits twice as long after each wrong one, a minute at most', async () => {
  const attempts = start();
  for (const pauseS of [1, 2, 4, 8, 16, 32, 60, 60, 60]) {
    expect(await wrong(attempts)).toBe('passphrase-wrong');
    await clock.advance(pauseS * 1_000 - 1);
    expect(await right(attempts)).toBe('passphrase-wait');
    await clock.advance(1);
  }
  expect(await right(attempts)).toBe('none');
  expect(await wrong(attempts)).toBe('passphrase-wrong');
  await clock.advance(1_000);
  expect(await right(attempts)).toBe('none');
});

it('does not look at a passphrase before its time', async () => {
  const attempts = start();
  await wrong(attempts);
  let looked = false;
  await codeOf(() =>
    attempts.judge(async () => {
      looked = true;
      return true;
    }),
  );
  expect(looked).toBe(false);
});

it('looks at one at a time, so that many at once are no way round', async () => {
  const attempts = start();
  const codes = await Promise.all(Array.from({ length: 5 }, () => wrong(attempts)));
  expect(codes.sort()).toEqual([...Array(4).fill('passphrase-wait'), 'passphrase-wrong']);
});

it('waits after a new start as the last run did', async () => {
  const first = start();
  for (const pauseS of [1, 2, 4]) {
    await wrong(first);
    await clock.advance(pauseS * 1_000);
  }
  const second = start();
  await clock.advance(3_999);
  expect(await right(second)).toBe('passphrase-wait');
  await clock.advance(1);
  expect(await right(second)).toBe('none');
  expect(kept).toBe(0);
});

it('locks nobody out when the clock is set back', async () => {
  const attempts = start();
  await wrong(attempts);
  clock.jump(-86_400_000);
  expect(await right(attempts)).toBe('passphrase-wait');
  await clock.advance(1_000);
  expect(await right(attempts)).toBe('none');
});

it('counts only what could be looked at', async () => {
  const attempts = start();
  await expect(attempts.judge(() => Promise.reject(new Error('keychain')))).rejects.toThrow();
  expect(attempts.waitUntilMs).toBeUndefined();
});
