import { expect, test } from 'vitest';
import { MemoryCare } from '../../../src/main/services/memory-care';
import { SimulatedClock } from '../../fakes/simulated-clock';

const SECOND = 1_000;

function desk() {
  const clock = new SimulatedClock(Date.parse('2026-06-10T10:00:00Z'));
  let windows = 0;
  let closed = () => {};
  const released: number[] = [];
  const startMs = clock.now();
  const care = new MemoryCare(
    {
      release: () => released.push((clock.now() - startMs) / SECOND),
      onWindowClosed: (listener) => {
        closed = listener;
      },
      hasWindow: () => windows > 0,
    },
    clock,
  );
  return {
    clock,
    care,
    released,
    open: () => {
      windows += 1;
    },
    close: () => {
      windows -= 1;
      closed();
    },
  };
}

test('gives back once what the start left behind, and then leaves an idle app alone', async () => {
  const { clock, care, released } = desk();
  care.start();
  await clock.advance(3_600 * SECOND);
  expect(released).toEqual([10]);
});

test('gives back after a window was closed, once for many of them, and never under an open one', async () => {
  const { clock, care, released, open, close } = desk();
  care.start();
  open();
  await clock.advance(60 * SECOND);
  expect(released).toEqual([]);

  for (let time = 0; time < 5; time += 1) {
    close();
    await clock.advance(SECOND);
    open();
  }
  await clock.advance(60 * SECOND);
  expect(released).toEqual([]);

  close();
  await clock.advance(3_600 * SECOND);
  expect(released).toEqual([60 + 5 + 60 + 3]);
});

test('waits for the last of two windows', async () => {
  const { clock, care, released, open, close } = desk();
  care.start();
  open();
  open();
  await clock.advance(20 * SECOND);
  close();
  await clock.advance(20 * SECOND);
  expect(released).toEqual([]);
  close();
  await clock.advance(20 * SECOND);
  expect(released).toEqual([43]);
});

test('does nothing any more once it was stopped', async () => {
  const { clock, care, released } = desk();
  care.start();
  care.stop();
  await clock.advance(60 * SECOND);
  expect(released).toEqual([]);
});
