import { expect, test } from 'vitest';
import { FirstSnapshot } from '../../../src/main/services/first-snapshot';
import type { SnapshotService } from '../../../src/main/services/snapshot';
import type { LockView } from '../../../src/shared/ipc/api';
import { SimulatedClock } from '../../fakes/simulated-clock';

function desk() {
  const clock = new SimulatedClock(Date.parse('2026-06-10T10:00:00Z'));
  const made: string[] = [];
  const state = { lock: 'unlocked' as 'unlocked' | 'locked' };
  const takeHead = () => {
    made.push(state.lock);
    return { made: made.length, lock: state.lock } as unknown as ReturnType<
      SnapshotService['takeHead']
    >;
  };
  const view = (): LockView => ({ state: state.lock, why: 'lock', method: 'passphrase' });
  const first = new FirstSnapshot({ takeHead }, { view }, clock);
  return { clock, first, made, state, taken: () => JSON.parse(first.take()) };
}

test('it is made while the page begins, and the page that asks has to wait for nothing', async () => {
  const { clock, first, made, taken } = desk();
  first.expect();
  expect(made).toEqual([]);
  await clock.advance(1_000);
  expect(made).toHaveLength(1);
  expect(taken()).toMatchObject({ made: 1 });
  expect(made).toHaveLength(1);
});

test('a page that is quicker gets one made for it, and no second is made', async () => {
  const { clock, first, made, taken } = desk();
  first.expect();
  expect(taken()).toMatchObject({ made: 1 });
  await clock.advance(1_000);
  expect(made).toHaveLength(1);
});

test('it is for one page: the next one, and a page drawn anew, are told anew', async () => {
  const { clock, first, taken } = desk();
  first.expect();
  await clock.advance(1_000);
  expect(taken()).toMatchObject({ made: 1 });
  expect(taken()).toMatchObject({ made: 2 });
  first.expect();
  await clock.advance(1_000);
  expect(taken()).toMatchObject({ made: 3 });
});

test('locked in between, nothing is told that was to be seen before', async () => {
  const { clock, first, state, taken } = desk();
  first.expect();
  await clock.advance(1_000);
  state.lock = 'locked';
  expect(taken()).toMatchObject({ lock: 'locked' });
});
