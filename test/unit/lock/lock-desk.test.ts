import { expect, it } from 'vitest';
import { LockDesk } from '../../../src/main/services/lock/lock-desk';
import { ProblemError } from '../../../src/shared/domain/result';
import { LockBench } from './lock-bench';

const RIGHT = 'correct horse battery';
const COPY = { ask: 'copy', credentialId: 'a', form: 'token' } as const;
const COPIED = { message: 'Copied.', clearsInSeconds: 30 };

function deskOf({ lock }: LockBench, work: () => Promise<void> = async () => undefined) {
  const asked: string[] = [];
  const desk = new LockDesk(lock, async (id, form) => {
    asked.push(`${id} ${form}`);
    await work();
    return COPIED;
  });
  return { desk, asked };
}

it('copies by the ID that was asked for, where the lock is off or open', async () => {
  const bench = new LockBench();
  const { desk, asked } = deskOf(bench);
  expect(await desk.answer(COPY)).toEqual({ state: 'off', copied: COPIED });
  await bench.setPassphrase(RIGHT);
  expect(await desk.answer(COPY)).toEqual({ state: 'unlocked', copied: COPIED });
  expect(asked).toEqual(['a token', 'a token']);
});

it('does not begin a copy while it is locked', async () => {
  const bench = new LockBench();
  await bench.setPassphrase(RIGHT);
  bench.lock.lock();
  const { desk, asked } = deskOf(bench);
  expect(await desk.answer(COPY)).toMatchObject({ state: 'locked', problem: { code: 'locked' } });
  expect(asked).toEqual([]);
});

it('tells a refusal in its own words, and nothing of a fault', async () => {
  const bench = new LockBench();
  const refused = deskOf(bench, async () => {
    throw new ProblemError({ code: 'credential-gone', message: 'It is gone.' });
  });
  expect(await refused.desk.answer(COPY)).toEqual({
    state: 'off',
    problem: { code: 'credential-gone', message: 'It is gone.' },
  });
  const failed = deskOf(bench, async () => {
    throw new Error('hunter2');
  });
  const answer = await failed.desk.answer(COPY);
  expect(answer).toMatchObject({ problem: { code: 'internal' } });
  expect(JSON.stringify(answer)).not.toContain('hunter2');
});
