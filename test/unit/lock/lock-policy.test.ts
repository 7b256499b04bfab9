import { expect, it } from 'vitest';
import { lockedHandlers, WHILE_LOCKED } from '../../../src/main/ipc/lock-policy';
import { CHANNELS } from '../../../src/shared/ipc/channels';
import type { Handlers } from '../../../src/shared/ipc/contract';
import { codeOf, LockBench } from './lock-bench';

const ANSWERED = [
  'checkHealth',
  'clearClipboard',
  'endReveal',
  'getSnapshot',
  'getSnapshotHeadText',
  'getSnapshotText',
  'giveUpLostSecrets',
  'lock',
  'quickClose',
  'quickSearch',
  'reportFault',
  'unlock',
  'unlockByTouchId',
  'unlockFromCopy',
];

it('answers only what the lock screen needs', () => {
  const answered = Object.entries(WHILE_LOCKED).filter(([, what]) => what === 'answered');
  expect(answered.map(([channel]) => channel).sort()).toEqual(ANSWERED);
  expect(Object.keys(WHILE_LOCKED).sort()).toEqual([...CHANNELS].sort());
});

it('carries out every request while unlocked, and no other handler while locked', async () => {
  const reached: string[] = [];
  const inner = Object.fromEntries(
    CHANNELS.map((channel) => [channel, async () => reached.push(channel)]),
  ) as unknown as Handlers;
  const bench = new LockBench();
  const handlers = lockedHandlers(inner, bench.lock) as unknown as Record<
    string,
    () => Promise<unknown>
  >;
  for (const channel of CHANNELS) await handlers[channel]?.();
  expect(reached).toEqual([...CHANNELS]);
  await bench.setPassphrase('correct horse battery');
  bench.lock.lock();
  reached.length = 0;
  const codes = new Map<string, string>();
  for (const channel of CHANNELS) {
    codes.set(channel, await codeOf(async () => handlers[channel]?.()));
  }
  expect(reached.sort()).toEqual(ANSWERED);
  expect([...codes].filter(([, code]) => code === 'locked')).toHaveLength(
    CHANNELS.length - ANSWERED.length,
  );
});

it('keeps the answer back where it was locked meanwhile', async () => {
  const bench = new LockBench();
  await bench.setPassphrase('correct horse battery');
  const inner = {
    revealCredential: async () => {
      bench.lock.lock();
      return 'secret';
    },
  } as unknown as Handlers;
  const handlers = lockedHandlers(inner, bench.lock);
  expect(await codeOf(async () => handlers.revealCredential('id'))).toBe('locked');
});
