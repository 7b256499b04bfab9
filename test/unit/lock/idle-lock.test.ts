import { beforeEach, expect, it } from 'vitest';
import { IdleLock } from '../../../src/main/services/lock/idle-lock';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/domain/settings';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { START_MS } from './lock-bench';

const MINUTE_MS = 60_000;

let clock: SimulatedClock;
let usedAtMs: number;
let looks: number;
let settings: Settings;
let state: 'off' | 'locked' | 'unlocked';
let told: () => void;
let settingsTold: () => void;
let idle: IdleLock;

beforeEach(() => {
  clock = new SimulatedClock(START_MS);
  usedAtMs = START_MS;
  looks = 0;
  settings = { ...DEFAULT_SETTINGS, lock: { onScreenLock: true, idleMinutes: 5 } };
  state = 'unlocked';
  told = () => undefined;
  settingsTold = () => undefined;
  idle = new IdleLock({
    clock,
    activity: {
      idleSeconds: () => {
        looks += 1;
        return (clock.now() - usedAtMs) / 1_000;
      },
    },
    settings: {
      read: () => settings,
      update: () => undefined,
      onChange: (listener) => {
        settingsTold = listener;
        return () => undefined;
      },
    },
    lock: {
      get state() {
        return state;
      },
      lock: () => become('locked'),
      onChange: (listener) => {
        told = () => listener(state);
        return () => undefined;
      },
    },
  });
  idle.start();
});

function become(next: typeof state): void {
  state = next;
  told();
}

it('locks after the minutes that are set, and looks once a minute', async () => {
  await clock.advance(5 * MINUTE_MS - 1);
  expect([state, looks]).toEqual(['unlocked', 4]);
  await clock.advance(1);
  expect([state, looks]).toEqual(['locked', 5]);
  await clock.advance(60 * MINUTE_MS);
  expect(looks).toBe(5);
});

it('does not lock while somebody works', async () => {
  for (let minute = 0; minute < 60; minute += 1) {
    await clock.advance(MINUTE_MS);
    usedAtMs = clock.now();
  }
  expect(state).toBe('unlocked');
});

it('never looks where it is off, or the lock is', async () => {
  settings = { ...settings, lock: { onScreenLock: true, idleMinutes: 0 } };
  settingsTold();
  await clock.advance(60 * MINUTE_MS);
  settings = { ...settings, lock: { onScreenLock: true, idleMinutes: 5 } };
  become('off');
  await clock.advance(60 * MINUTE_MS);
  expect([state, looks]).toEqual(['off', 0]);
});

it('gives whoever unlocks from elsewhere the minutes that are set', async () => {
  await clock.advance(30 * MINUTE_MS);
  expect(state).toBe('locked');
  become('unlocked');
  await clock.advance(5 * MINUTE_MS - 1);
  expect(state).toBe('unlocked');
  await clock.advance(1);
  expect(state).toBe('locked');
});

it('locks in its time although the clock is set back', async () => {
  await clock.advance(MINUTE_MS);
  clock.jump(-86_400_000);
  usedAtMs -= 86_400_000;
  await clock.advance(6 * MINUTE_MS);
  expect(state).toBe('locked');
});

it('locks once the computer has slept longer than that', async () => {
  clock.sleep(60 * MINUTE_MS);
  await clock.advance(MINUTE_MS);
  expect(state).toBe('locked');
});

it('ends', async () => {
  idle.stop();
  await clock.advance(60 * MINUTE_MS);
  expect(state).toBe('unlocked');
});
